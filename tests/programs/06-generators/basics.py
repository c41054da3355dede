# A generator function runs only as far as it is asked.
def count(limit):
    print("started")
    n = 0
    while n < limit:
        print("about to yield", n)
        yield n
        n += 1
    print("finished")


g = count(2)
print("nothing has run yet")
print("got", next(g))
print("got", next(g))
try:
    next(g)
except StopIteration as e:
    print("stopped", e.value)
print(next(g, "still stopped"))
print(list(g))
print(type(g).__name__, iter(g) is g)


def squares(n):
    for i in range(n):
        yield i * i


for s in squares(4):
    print(s, end=" ")
print()
print(list(squares(4)), sum(squares(5)), max(squares(3)), 9 in squares(10), tuple(squares(2)))
a, b, c = squares(3)
print(a, b, c)
first, *rest = squares(5)
print(first, rest)
print(dict(enumerate(squares(3))), list(zip(squares(3), squares(9))))


def empty():
    return
    yield


print(list(empty()), list(squares(0)), next(empty(), None))


def several():
    yield
    yield 1, 2
    yield [3]


print(list(several()))
