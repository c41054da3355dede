# What has type parameters sees the names of the class that it is in.
class Outer:
    Item = int
    __private = str

    class Base: ...

    class Inner[T](Base):
        def get(self, x: T) -> T:
            return x

    def method[T](self, x: Item, y: T = Item, *, key: "T" = Item, other: __private = None) -> Item:
        return x, y, key

    def bounded[T: Item, U = Base](self, x: U) -> list[T]: ...

    type Alias[T] = dict[Item, T]
    type Plain = list[Item]


outer = Outer()
print(Outer.Inner.__bases__[0], Outer.Inner().get(3), Outer.Inner.__mro__[1].__name__)
print(outer.method(1), outer.method(1, 2, key=3))
print(Outer.method.__annotations__)
print(Outer.bounded.__type_params__[0].__bound__, Outer.bounded.__type_params__[1].__default__, Outer.bounded.__annotations__)
print(Outer.Alias.__value__, Outer.Plain.__value__)


def function():
    class Local:
        Item = float

        def method[T](self, x: Item, y: T = 5, z=Item) -> Item:
            return y, z

        def plain(self, a=1) -> Item:
            return a

    return Local


Local = function()
print(Local.method.__annotations__, Local().method(1), Local.method.__defaults__, Local().plain(), Local.plain.__annotations__)


class Redefined:
    x = int

    def method[T](self, a: x): ...

    x = str


print(Redefined.method.__annotations__)
class A: pass
class B[T]: pass
print(A.__type_params__, B.__type_params__, int.__type_params__, type.__type_params__)
A.__type_params__ = (1,); print(A.__type_params__)
class M:
    def f[T](self): pass
    def g(self): pass
