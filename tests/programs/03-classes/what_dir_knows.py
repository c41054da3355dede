# What dir() lists, and what a class knows of its own text.
import collections
import sys


class A:
    "doc"
    x = 1

    def f(self):
        self.y, self.b = 2, 3

        def inner():
            self.z = 4

        class Within:
            def g(self):
                self.hidden = 5

        return inner, Within


class B(A):
    __slots__ = ("q",)

    def __init__(self):
        self.q = 1


@staticmethod
class Decorated:
    pass


class Meta(type):
    def __new__(mcs, name, bases, namespace):
        print(name, list(namespace))
        return super().__new__(mcs, name, bases, namespace)


class C(metaclass=Meta):
    """Of a metaclass."""

    def f(self):
        self.only = 1


a = A()
a.f()
print(dir(a))
print(dir(A))
print(dir(object()))
print(dir(3)[:4], dir("")[:4], "__class__" in dir(len))
print(A.__firstlineno__, A.__static_attributes__, B.__firstlineno__, B.__static_attributes__)
print(Decorated.__firstlineno__, C.__static_attributes__, hasattr(object, "__firstlineno__"))
print([sys.getsizeof(x) for x in ([], (), (1, 2), {}, {1: 2}, {"a": 1}, dict.fromkeys(range(20)), set(), b"a", 0, 2**30, 2**60, 1.5)])

counts = collections.defaultdict(lambda: "none")
print("%(here)s %(there)s" % counts, dict(counts))


class Loud(collections.defaultdict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)


loud = Loud(list)
loud["a"].append(1)
loud["b"] = 2
print(loud)
