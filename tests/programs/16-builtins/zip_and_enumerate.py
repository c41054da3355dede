# Which items are taken when the shortest ends, and what a changed table does.
a, b = iter([1, 2, 3]), iter((10, 20))
print(list(zip(a, b)), list(a), list(b))
a, b = iter(range(2)), iter([5, 6, 7])
print(list(zip(a, b)), list(b))
it = iter(range(7))
print(list(zip(it, it, it)), next(it, "end"))
print(list(zip(range(3))), list(zip()), list(zip([1], {"k": 2}, {3}, (4,), b"x")))
try:
    print(list(zip([1, 2], [3], strict=True)))
except ValueError as error:
    print(error)

table = {"a": 1, "b": 2}
try:
    for key, number in zip(table, range(9)):
        print(key, number)
        table["c"] = 3
except RuntimeError as error:
    print(error)
try:
    for number, item in enumerate({1, 2}, 5):
        print(number, item)
        pairs = enumerate(table.items(), 2**62)
        print(next(pairs), next(pairs))
        table.clear()
        next(pairs)
except RuntimeError as error:
    print(error)
items = [1, 2]
for place, item in enumerate(items):
    if place < 3:
        items.append(place * 10)
print(items)
pairs = enumerate("ab")
print(next(pairs), list(pairs), next(pairs, None), type(pairs).__name__)


class Two:
    def __index__(self):
        return 2


class Items:
    def __iter__(self):
        yield "x"
        yield "y"


print(list(enumerate(Items(), Two())), list(enumerate("z", True)))
try:
    enumerate("z", "1")
except TypeError as error:
    print(error)
try:
    enumerate(5, 1)
except TypeError as error:
    print(error)
