# Iterators as objects: copied, pickled, and what they are made of.
import copy
import itertools
import pickle


def tell(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)


def begun(iterator):
    next(iterator)
    return iterator


for make in (
    lambda: iter([1, 2, 3]), lambda: iter((1, 2, 3)), lambda: iter("abc"), lambda: iter("äb"), lambda: iter(b"ab"), lambda: iter(range(1, 9, 2)),
    lambda: iter({"a": 1, "b": 2}), lambda: iter({"a": 1, "b": 2}.values()), lambda: iter({"a": 1}.items()), lambda: iter({5}),
    lambda: enumerate("ab", 3), lambda: zip("ab", [1, 2]), lambda: zip("ab", [1, 2], strict=True), lambda: map(len, ["a", "bc"]),
    lambda: filter(None, [1, 0, 2]), lambda: reversed([1, 2, 3]), lambda: reversed((1, 2)),
):
    iterator = begun(make())
    tell(lambda: list(copy.copy(iterator)))
    tell(lambda: list(pickle.loads(pickle.dumps(iterator))))
    print(list(iterator))
    tell(lambda: list(copy.copy(iterator)))

tell(lambda: iter([1, 2]).__reduce__()[1:])
tell(lambda: begun(iter([1, 2])).__reduce__()[1:])
tell(lambda: list(map(str, range(3))) and map(str, [1]).__reduce__()[0])
numbers = iter([1, 2, 3, 4])
numbers.__setstate__(2)
print(list(numbers))
tell(lambda: numbers.__setstate__("x"))
tell(lambda: pickle.dumps(number for number in [1]))
