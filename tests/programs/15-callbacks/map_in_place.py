# `map` over one plain iterator, whatever the function does.
def shout(x):
    items.append(x) if len(items) < 6 else None
    return x * 2


items = [1, 2, 3]
print(list(map(shout, items)), items)
print(sum(map(sum, [[1, 2], [3], []])), sum(map(len, ("ab", "", "c"))))


def stop_at_two(x):
    if x == 2:
        raise StopIteration
    return x


print(list(map(stop_at_two, [1, 2, 3])))
numbers = iter([1, 0, 5])
inverses = map(lambda x: 1 / x, numbers)
print(next(inverses))
try:
    next(inverses)
except ZeroDivisionError as error:
    print(error, next(inverses), list(numbers))
for value in map(str.upper, {"a": 1, "b": 2}):
    print(value)
print(list(map(int, "123")), list(map(abs, {-1})), list(map(str, range(3))), list(map(dict, [[(1, 2)]])))
try:
    print(list(map(int, ["1", "x"])))
except ValueError as error:
    print(error)
try:
    list(map(True, [1]))
except TypeError as error:
    print(error)
try:
    map(len, 5)
except TypeError as error:
    print(error)


class Loud:
    def __iter__(self):
        print("asked")
        return iter(())


for make in (lambda: zip(Loud(), 5), lambda: zip(5, Loud()), lambda: list(map(max, Loud(), Loud()))):
    try:
        print(make())
    except TypeError as error:
        print(error)


def generate():
    received = yield 1
    print("received", received)
    yield 2


print(list(map(lambda x: x + 1, generate())))
nested = map(lambda f: f(3), [lambda x: x + 1, lambda x: list(map(lambda y: y * x, [1, 2]))])
print(list(nested))
print(sum([0.1] * 10), sum([1, 2.5, 3]), sum(iter([0.1] * 10)), sum([True, False, True]), sum((), 5), sum([[1], [2]], []))
print(sum(x for x in [1, 2 ** 70, -(2 ** 70)]), sum(x for x in [1, 0.5, 1e100, 1, -1e100]), sum([2 ** 47 - 1, 1]))
print(max([3, 1, 3.0, 2]), min((2, 1, True)), max("b", "a"), min([[2], [1, 5]]), max([1], default=0), min([], default=None))
for wrong in (lambda: max([]), lambda: min(1, "a"), lambda: max(5), lambda: min([1, None]), lambda: max(1, 2, default=3)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(error)
