import enum
from enum import Enum, auto, IntEnum, StrEnum, Flag, IntFlag, unique
class Color(Enum):
    RED = 1
    GREEN = auto()
    BLUE = auto()
    CRIMSON = 1
    def nice(self): return self.name.title()
print(Color.RED, repr(Color.GREEN), list(Color), Color(3), Color["RED"], Color.CRIMSON is Color.RED, Color.RED.nice(), len(Color), dict(Color.__members__))
print(Color.RED == 1, Color.RED in Color, 2 in Color, 9 in Color, {Color.RED: 1}[Color(1)], type(Color.RED), isinstance(Color.RED, Color))
for bad in ("Color(7)", "Color['X']", "Color.X", "Color.RED.x", "Color.RED < Color.BLUE"):
    try: print(eval(bad))
    except Exception as e: print(type(e).__name__, e)
try: Color.RED = 5
except AttributeError as e: print(e)
try:
    class More(Color): pass
except TypeError as e: print(e)
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.4e23, 3.39e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def g(self): return round(6.67e-11 * self.mass / self.radius ** 2, 2)
print(Planet.EARTH.g, Planet.MARS.value, Planet((6.4e23, 3.39e6)))
class Level(IntEnum):
    LOW = 1
    HIGH = 5
print(Level.LOW < Level.HIGH, Level.LOW + 1, f"{Level.HIGH}", repr(Level.HIGH), str(Level.LOW), sorted([Level.HIGH, Level.LOW]), Level.LOW == 1, "%d %s" % (Level.HIGH, Level.HIGH), hash(Level.LOW) == hash(1), {1: "x"}[Level.LOW])
class S(StrEnum):
    A = auto()
    B = "bee"
print(S.A, repr(S.B), S.A == "a", S.B.upper(), f"{S.B:>5}", "".join([S.A, S.B]))
class P(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
print(P.R | P.X, repr(P.R | P.W), repr(P.RW), P(0), repr(P(0)), bool(P(0)), P.R in P.RW, list(P), list(P.RW), ~P.R, P.RW & P.W, P.RW ^ P.R, len(P.RW), P.R | P.W | P.X)
try: P(99)
except ValueError as e: print(e)
class I(IntFlag):
    A = 1
    B = 2
print(I.A | I.B, repr(I.A | I.B), repr(I.A | 8), I.A + 1, I.A | 4, ~I.A, repr(~I.A))
try:
    @unique
    class D(Enum):
        A = 1
        B = 1
except ValueError as e: print(e)
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.DOG.value, Animal)
class Sx(str, Enum):
    A = "a"
    B = "b"
print(Sx.A, repr(Sx.A), f"{Sx.A}", Sx.A == "a", Sx("b"), Sx.A.upper(), [Sx.A, "x"], {"a": 1}[Sx.A])
class Fx(float, Enum):
    PI = 3.14
print(Fx.PI, Fx.PI * 2, "%.1f" % Fx.PI)
class M(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): return cls.A if v == "one" else None
print(M("one"))
try: M("two")
except ValueError as e: print(e)
try:
    class Dup(Enum):
        A = 1
        A = 2
except TypeError as e: print(e)
class Ordered(Enum):
    def __lt__(self, other): return self.value < other.value
    A = 2
    B = 1
print(sorted(Ordered), max(Ordered))
match Color.RED:
    case Color.GREEN: print("g")
    case Color.RED: print("r")
import copy
print(copy.deepcopy(Color.RED) is Color.RED, Color.RED.__class__, Color.__doc__, Color.__name__, Color)
class W(Enum):
    MON = "m"; TUE = "t"
    @classmethod
    def first(cls): return cls.MON
    @staticmethod
    def st(): return 5
    class Inner: z = 1
print(W.first(), W.st(), list(W), W.Inner.z, [w.value for w in W], W.MON.name)
