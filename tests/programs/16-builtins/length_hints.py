# Iterators say how much is left; sequences are repeated by what has an `__index__`.
import operator

for value in ([1, 2, 3], (1, 2), "abc", b"ab", range(4), {1, 2}, {1: 2}, {1: 2}.items(), {1: 2}.values()):
    iterator = iter(value)
    before = operator.length_hint(iterator)
    next(iterator)
    print(type(iterator).__name__, before, iterator.__length_hint__(), end=" ")
    list(iterator)
    print(operator.length_hint(iterator, 9))
backwards = reversed([1, 2, 3])
next(backwards)
print(backwards.__length_hint__(), operator.length_hint(5, 3))
items = {1, 2}
iterator = iter(items)
items.add(3)
print(iterator.__length_hint__())


class Times:
    def __index__(self):
        return 3


for value in ([0], (1,), "ab", b"x", bytearray(b"y")):
    print(value * Times(), Times() * value)
grown = [1, 2]
same = grown
grown *= Times()
print(grown, same is grown)
try:
    [0] * object()
except TypeError as error:
    print(error)
