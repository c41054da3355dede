# A hash that fits a word is taken as it is.
import operator


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __hash__(self):
        return hash((self.x, self.y))


class Fixed:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value


print(hash(Point(1, 2)) == hash((1, 2)), hash(Point("a", 0.5)) == hash(("a", 0.5)))
for value in (-1, 0, True, 2**61 - 1, 2**61, -2**63, 2**63 - 1, 2**63, -2**63 - 1, 2**200):
    print(value, hash(Fixed(value)))
for value in (3, True, 2**70, 2.5, "x"):
    try:
        print(operator.index(value))
    except TypeError as error:
        print(error)
