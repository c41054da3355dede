def inner(n):
    for i in range(n):
        received = yield i
        if received:
            print("inner got", received)
    return n * 10


def outer():
    first = yield from inner(2)
    print("first", first)
    second = yield from inner(1)
    yield from "ab"
    yield from ()
    return first + second


g = outer()
print(next(g), g.send("hello"), next(g))
print(list(g))


def total():
    result = yield from outer()
    yield result


print(list(total()))


def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, [3, [4]], 5], []])), sum(x * x for x in range(4)), max((len(w), w) for w in ["a", "bbb", "cc"]))
try:
    list((lambda: (yield from 5))())
except TypeError as error:
    print(error)
