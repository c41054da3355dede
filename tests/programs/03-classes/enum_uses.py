from enum import Enum, Flag, IntEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = "g"
    CRIMSON = 1

    def describe(self):
        return f"{self.name} is {self.value}"


class Level(IntEnum):
    LOW = 1
    HIGH = 5


class Mode(Flag):
    READ = auto()
    WRITE = auto()


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(1), Color["GREEN"], Color.CRIMSON is Color.RED, list(Color), len(Color), Color.RED.describe())
print(Color.RED == 1, Level.LOW == 1, Level.HIGH > Level.LOW, Level.LOW + 1, sorted([Level.HIGH, Level.LOW]), isinstance(Color.RED, Color), Color.RED in Color, {Color.RED: "r"}[Color(1)])
both = Mode.READ | Mode.WRITE
print(both, Mode.READ in both, both & Mode.WRITE, bool(Mode.READ & Mode.WRITE), Mode(0), both ^ Mode.READ, list(both))
for attempt in (lambda: Color(9), lambda: Color["BLUE"], lambda: setattr(Color, "RED", 2), lambda: Color.RED < Color.GREEN, lambda: Color.BLUE, lambda: Level("x")):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)
try:
    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)
