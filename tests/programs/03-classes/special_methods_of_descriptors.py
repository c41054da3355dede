# A special method that is a descriptor is bound before it is called, by Python code perhaps.
from unittest.mock import MagicMock


class Told:
    def __init__(self, name, result):
        self.name, self.result = name, result

    def __get__(self, instance, owner):
        print("bound:", self.name, type(instance).__name__)

        def method(*arguments):
            print("called:", self.name, arguments)
            return self.result

        return method


class Thing:
    __iter__ = Told("iter", iter([1, 2]))
    __len__ = Told("len", 3)
    __bool__ = Told("bool", False)
    __getitem__ = Told("getitem", "item")
    __setitem__ = Told("setitem", None)
    __add__ = Told("add", "sum")
    __neg__ = Told("neg", "negative")
    __repr__ = Told("repr", "a thing")
    __abs__ = Told("abs", "absolute")
    __round__ = Told("round", "rounded")


thing = Thing()
for item in thing:
    print(item)
print(list(thing), len(thing), bool(thing), thing[1], thing + 1, -thing, repr(thing), abs(thing))
print(round(thing), round(thing, 2))
thing[2] = 3


class Counting:
    count = 0

    def step(self):
        Counting.count += 1
        if Counting.count > 2:
            raise StopIteration
        return Counting.count

    __next__ = property(lambda self: self.step)

    def __iter__(self):
        return self


print(list(Counting()))


class Meta(type):
    # No class method: called as it stands.
    def __prepare__(name, bases, **keywords):
        print("prepared:", name, bases, keywords)
        return {}

    def __new__(cls, name, bases, namespace, **keywords):
        return super().__new__(cls, name, bases, namespace)

    def __init__(self, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace)


class Made(metaclass=Meta, key=1):
    pass


mock = MagicMock()
print(bool(mock), list(mock), len(mock), int(mock), float(mock), mock == mock)
mock.__len__.return_value = 5
mock.__iter__.return_value = "ab"
mock.__getitem__.side_effect = lambda key: key * 2
print(len(mock), list(mock), mock[4], [*mock])
