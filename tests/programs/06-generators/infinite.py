# Endless generators, taken apart with break, next and slices of one's own.
def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, iterable):
    it = iter(iterable)
    for _ in range(n):
        try:
            yield next(it)
        except StopIteration:
            return


def take_while(predicate, iterable):
    for x in iterable:
        if not predicate(x):
            break
        yield x


def cycle(items):
    while True:
        yield from items


def count(start=0, step=1):
    while True:
        yield start
        start += step


print(list(take(10, fibonacci())))
print(list(take_while(lambda x: x < 100, fibonacci())))
print("".join(take(7, cycle("abc"))))
print(list(take(5, [1, 2])))
print(list(take(3, count(10, -4))))
f = fibonacci()
print(sum(next(f) for _ in range(20)), next(f))
evens = (x for x in fibonacci() if x % 2 == 0)
print(next(evens), next(evens), next(evens), next(evens))
for i, x in zip(count(1), "xyz"):
    print(i, x, end=" ")
print()
print(next(x for x in count() if x * x > 200))
