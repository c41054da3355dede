# StopIteration inside and outside generators.
it = iter([1])
print(next(it))
try:
    next(it)
except StopIteration as e:
    print("stopped", repr(e))


def leaky():
    yield 1
    raise StopIteration("leaks")


g = leaky()
print(next(g))
try:
    next(g)
except RuntimeError as e:
    print(e, "|", repr(e.__cause__))


def inner_next():
    yield next(iter([]))


try:
    list(inner_next())
except RuntimeError as e:
    print(e)


class Stops:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration


print(list(Stops()), sum(Stops()), tuple(map(str, Stops())))


def stops_in_map(x):
    if x > 2:
        raise StopIteration
    return x


print(list(map(stops_in_map, range(10))))
try:
    [stops_in_map(x) for x in range(10)]
except StopIteration as e:
    print("a list comprehension lets it through", repr(e))
try:
    list(stops_in_map(x) for x in range(10))
except RuntimeError as e:
    print("a generator expression does not:", e)
print(next(iter([]), "default"))
