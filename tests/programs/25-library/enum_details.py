# What CPython's own enum does beyond the usual.
import enum
from enum import CONFORM, EJECT, KEEP, STRICT, Enum, EnumCheck, Flag, IntEnum, IntFlag, StrEnum, auto, member, nonmember, unique, verify


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = RED

    @member
    class paint:
        pass

    ignored = nonmember(7)


print(list(Color), Color.CRIMSON is Color.RED, Color.ignored, Color.paint)
print(Color.__members__, Color["GREEN"], len(Color), Color.RED in Color, 2 in Color, 9 in Color)
try:
    Color.RED.value = 3
except AttributeError as error:
    print(error)
try:
    Color.RED = 3
except AttributeError as error:
    print(error)
try:
    Color(17)
except ValueError as error:
    print(error)
print(sorted(name for name in dir(Color) if not name.startswith("__")))


class Permission(Flag):
    R = 4
    W = 2
    X = 1
    RW = R | W


print(Permission.RW, repr(Permission.R | Permission.X), ~Permission.R, list(Permission.RW), Permission(0), len(Permission.RW))
print(Permission.R in Permission.RW, bool(Permission(0)), Permission.R ^ Permission.RW)
for boundary in (STRICT, CONFORM, EJECT, KEEP):
    class Bits(Flag, boundary=boundary):
        A = 1
        B = 4
    try:
        print(boundary, repr(Bits(7)))
    except ValueError as error:
        print(boundary, error)


class Number(IntEnum):
    ONE = auto()
    TWO = auto()


class Mode(IntFlag):
    A = auto()
    B = auto()


class Word(StrEnum):
    HELLO = auto()
    Other = auto()


print(f"{Number.ONE}", Number.ONE + 1, repr(Number.TWO), str(Number.TWO), format(Number.TWO, "03d"), Number.ONE < Number.TWO)
print(Mode.A | 8, repr(Mode.A | Mode.B), f"{Mode.B:>4}|", Mode(3) == 3, ~Mode.A)
print(Word.HELLO, repr(Word.Other), Word.HELLO.upper(), f"{Word.HELLO:>8}")

try:
    @unique
    class Same(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
try:
    @verify(EnumCheck.CONTINUOUS)
    class Gaps(Enum):
        A = 1
        C = 3
except ValueError as error:
    print(error)


class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return round(6.67e-11 * self.mass / self.radius ** 2, 2)

    @classmethod
    def _missing_(cls, value):
        return cls.EARTH if value == "home" else None


print(Planet.EARTH.gravity, Planet("home"), Planet.EARTH.name)
Animal = Enum("Animal", "CAT DOG", start=5)
print(list(Animal), Animal.CAT.value, enum.EnumType is type(Animal))
Made = IntEnum("Made", {"A": 1, "B": 2})
print(list(Made), Made.B * 2)
try:
    class Bad(Color):
        pass
except TypeError as error:
    print(error)
try:
    class Twice(Enum):
        A = 1
        A = 2
except TypeError as error:
    print(error)
import pickle

print(Animal.__module__, pickle.loads(pickle.dumps(Animal.DOG)) is Animal.DOG, pickle.loads(pickle.dumps(Permission.RW)))
