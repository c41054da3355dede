# Delegation: values, sends, throws and the result.
def inner():
    print("inner starts")
    x = yield 1
    print("inner got", x)
    try:
        y = yield 2
    except ValueError as e:
        print("inner caught", e)
        y = "recovered"
    return f"result {y}"


def outer():
    result = yield from inner()
    print("outer has", result)
    yield from "ab"
    yield from [10, 20]
    return "done"


g = outer()
print(next(g))
print(g.send("sent"))
print(g.throw(ValueError("thrown")))
print(list(g))


def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, [3, [4, []]], 5], [[6]]])))


def chain(*iterables):
    for it in iterables:
        yield from it


print(list(chain("ab", range(2), {"k": 1}, (x for x in [9]))))


def walk(tree):
    if tree is None:
        return 0
    left, value, right = tree
    a = yield from walk(left)
    yield value
    b = yield from walk(right)
    return a + 1 + b


def measure():
    size = yield from walk(((None, 1, None), 2, (None, 3, (None, 4, None))))
    yield f"size {size}"


print(list(measure()))
try:
    list((lambda: (yield from 5))())
except TypeError as e:
    print(e)


def no_send():
    yield from iter([1, 2])


n = no_send()
next(n)
try:
    n.send("x")
except AttributeError as e:
    print(e)
