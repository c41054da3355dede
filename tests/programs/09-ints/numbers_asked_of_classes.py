# What int(), float(), complex() and pow() ask a class for, and in which order.
import warnings
from array import array

warnings.simplefilter("ignore")


def show(label, call):
    try:
        print(label, repr(call()))
    except Exception as error:
        print(label, type(error).__name__, error)


class IndexedInt(int):
    def __index__(self):
        return 42


class LoudInt(int):
    def __int__(self):
        return 42


class OnlyTrunc:
    def __trunc__(self):
        return 42


class Yes:
    def __index__(self):
        return True


class LoudText(str):
    def __float__(self):
        return float(str(self)) + 1


class Half(float):
    pass


class Point:
    def __init__(self, value):
        self.value = value

    def __complex__(self):
        return self.value


class Powers:
    def __pow__(self, other, modulus=None):
        return "pow", other, modulus

    def __rpow__(self, other, modulus=None):
        return "rpow", other, modulus


show("a subclass is its value:", lambda: int(IndexedInt(7)))
show("unless it says another:", lambda: int(LoudInt(7)))
show("no __trunc__ any more:", lambda: int(OnlyTrunc()))
show("a bool becomes an int:", lambda: int(Yes()))
show("digits in an array:", lambda: int(array("B", b"100")))
show("with a base:", lambda: int(memoryview(b"100"), 2))
show("a text with a float:", lambda: float(LoudText("8")))
show("a float in an array:", lambda: float(array("B", b" 3.5 ")))
show("from_number:", lambda: (Half.from_number(3), type(Half.from_number(3)).__name__))
show("from_number of text:", lambda: float.from_number("3"))
show("from_number of bytes:", lambda: float.from_number(b"3"))
show("fromhex:", lambda: type(Half.fromhex("0x1p3")).__name__)
show("a complex:", lambda: complex(Point(1 + 2j)))
show("none:", lambda: complex(Point(3)))
show("two parts:", lambda: complex(1.5, 2))
show("a complex part:", lambda: complex(1j, 2j))
show("a text as a part:", lambda: complex("1", 2))
show("a dict:", lambda: complex({}))
show("from_number:", lambda: complex.from_number(Point(1j)))
show("from_number of text:", lambda: complex.from_number("1"))
show("too long:", lambda: abs(complex(1.7e308, 1.7e308)))
show("a real number divided:", lambda: 1.0 / complex(float("-inf"), float("nan")))
show("pow of a class:", lambda: pow(Powers(), 2, 5))
show("pow to a class:", lambda: pow(3, Powers(), 5))
show("pow of nobody:", lambda: pow(3, "2", 5))
show("pow of complex numbers:", lambda: pow(1j, 2, 3))
show("pow of floats:", lambda: pow(2.0, 2, 3))
show("from bytes of a class:", lambda: int.from_bytes(type("B", (), {"__bytes__": lambda self: b"\x01\x02"})()))


class Named(float):
    def __init__(self, value, name=None):
        self.name = name


named = Named(2.5, name="x")
print(named, named.name)
