# Enumerations.
from enum import Enum, IntEnum, StrEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    def describe(self):
        return f"{self.name.lower()}={self.value}"


print(Color.RED, repr(Color.GREEN), Color.BLUE.name, Color.BLUE.value, Color(2), Color["RED"])
print(list(Color), len(Color), Color.CRIMSON is Color.RED, Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.BLUE)
print(Color.GREEN.describe(), {Color.RED: "r"}[Color.RED], Color.RED in Color, isinstance(Color.RED, Color), f"{Color.RED}")
try:
    Color(9)
except ValueError as e:
    print(e)
try:
    Color["PINK"]
except KeyError as e:
    print("KeyError", e)


class State(Enum):
    NEW = auto()
    RUNNING = auto()
    DONE = auto()


print([s.value for s in State], [s.name for s in State])


class Level(IntEnum):
    LOW = 1
    HIGH = 10


print(Level.LOW < Level.HIGH, Level.HIGH + 1, Level(10), repr(Level.LOW), sorted([Level.HIGH, Level.LOW]), f"{Level.LOW}")


class Mode(StrEnum):
    READ = auto()
    WRITE = "w"


print(Mode.READ, Mode.WRITE + "x", Mode("w"), repr(Mode.READ))


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius


print(Planet.EARTH.mass, Planet.MARS, Planet.MARS.value)
try:
    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
print(Color.__members__["BLUE"], Color)
