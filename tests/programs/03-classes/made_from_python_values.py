# Instances of subclasses of built-in types whose values come from Python code are instances of the subclass.
from collections import OrderedDict


class Parts:
    def __str__(self):
        return "text"

    def __int__(self):
        return 3

    def __float__(self):
        return 2.5

    def __bytes__(self):
        return b"bytes"

    def __iter__(self):
        return iter([1, 2])


class Key:
    def __hash__(self):
        return 1


class Counting:
    def __init__(self):
        self.number = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.number += 1
        if self.number > 3:
            raise StopIteration
        return self.number


for base in (str, int, float, bytes, list, tuple, set, frozenset):
    class Derived(base):
        pass

    print(base.__name__, type(Derived(Parts())).__name__, Derived(Parts()))
for base in (list, tuple, set, frozenset):
    class Derived(base):
        def total(self):
            return sum(self)

    print(Derived(Counting()).total(), Derived(number for number in range(4)).total(), Derived(iter([5])).total())


class Mapping(dict):
    pass


class Ready(list):
    def __init__(self, items, name):
        super().__init__(items)
        self.name = name


print(type(Mapping([(Key(), 1)])).__name__, type(OrderedDict([(Key(), 1)])).__name__, Mapping(iter([(1, 2)])))
print(Ready(Counting(), "named"), Ready([], "other").name)
