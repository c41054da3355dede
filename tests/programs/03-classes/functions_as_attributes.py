# Built-in functions that are attributes of classes are no methods; those of types and functions of Python are.
import math


class Tools:
    size = len
    root = math.sqrt
    show = print
    ordered = sorted
    upper = str.upper

    def name(self):
        return type(self).__name__


class Text(str):
    size = str.__len__
    large = str.upper


tools = Tools()
print(tools.size("abc"), tools.root(16), tools.ordered([3, 1, 2]), Tools.size([]))
tools.show("shown")
print(tools.size is len, Tools.__dict__["size"] is len, tools.name())
try:
    tools.upper("a")
except TypeError as error:
    print(type(error).__name__)
print(Text("ab").size(), Text("ab").large())


class More(Tools):
    def both(self):
        return super().size("xy"), super().name()


print(More().both())
method = More().size
print(method((1, 2, 3)))


class Stack:
    __len__ = lambda self: 3
    __enter__ = lambda self: "entered"
    __exit__ = lambda self, *details: None


with Stack() as entered:
    print(entered, len(Stack()))


# Classes compared by their metaclass.
class Ordered(type):
    def __lt__(cls, other):
        return cls.__name__ < other.__name__

    def __eq__(cls, other):
        return cls.__name__.lower() == other.__name__.lower()

    __hash__ = type.__hash__


class B(metaclass=Ordered):
    pass


class A(metaclass=Ordered):
    pass


class b(metaclass=Ordered):
    pass


print(A < B, B < A, B > A, A == B, B == b, B != b, A != B)
print([cls.__name__ for cls in sorted([B, A])], max(A, B).__name__)
try:
    A <= B
except TypeError as error:
    print(error)


# Only `!=` is defined.
class Unequal:
    def __ne__(self, other):
        return "asked"


print(Unequal() != 1, Unequal() == 1, Unequal() != Unequal())
