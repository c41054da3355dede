# Every form of pattern.
from collections import deque, namedtuple, OrderedDict, Counter
from dataclasses import dataclass
from enum import Enum


def literal(value):
    match value:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case -1:
            return "minus one"
        case 1.5:
            return "float"
        case 2 + 3j:
            return "complex"
        case "text":
            return "text"
        case "a" "b":
            return "joined"
        case b"bytes":
            return "bytes"
        case None:
            return "none"
        case True:
            return "true"
        case False:
            return "false"
        case 100000:
            return "large"
        case _:
            return "other"


for value in (0, 1, 3, -1, 1.5, 2 + 3j, "text", "ab", b"bytes", None, True, False, 100000, 1.0, [], 0.0):
    print(repr(value), literal(value))


def sequence(value):
    match value:
        case []:
            return "empty"
        case [one]:
            return f"one: {one}"
        case (1, second):
            return f"starts with 1: {second}"
        case [first, second]:
            return f"two: {first} {second}"
        case "a", *rest:
            return f"a and {rest}"
        case [first, *_, "z"]:
            return f"{first} to z"
        case [first, *middle, last]:
            return f"{first} {middle} {last}"
        case [*_]:
            return "not reached"
        case str():
            return "a string is no sequence"
        case _:
            return "no sequence"


Pair = namedtuple("Pair", "left right")
for value in (
    [],
    (),
    [5],
    (1, 2),
    [2, 3],
    ["a", "b", "c"],
    ["x", "y", "z"],
    range(5),
    deque([1, 2, 3]),
    Pair(7, 8),
    "abc",
    b"abc",
    {1, 2},
    {1: 2},
    iter([1]),
    7,
):
    print(sequence(value))


def nested(value):
    match value:
        case [[a, b], [c, d]]:
            return a + b + c + d
        case [_, [_, [_, deep]]]:
            return deep
        case ["go", ("north" | "south") as where]:
            return where
        case ["pick", *things] if len(things) > 2:
            return f"too many: {things}"
        case ["pick", *things] if things:
            return things
    return "nothing"


for value in ([[1, 2], [3, 4]], (0, [0, (0, "deep")]), ["go", "north"], ["go", "up"], ["pick", 1, 2, 3], ["pick", 1], ["pick"]):
    print(nested(value))


def mapping(value):
    match value:
        case {"kind": "circle", "radius": radius}:
            return f"circle of {radius}"
        case {"kind": "square", **rest}:
            return f"square and {rest}"
        case {1: one, "two": [a, b]}:
            return f"{one} {a} {b}"
        case {"nested": {"x": x}}:
            return x
        case {**everything} if len(everything) > 2:
            return f"large {everything}"
        case {}:
            return "some mapping"
        case _:
            return "no mapping"


for value in (
    {"kind": "circle", "radius": 2, "extra": True},
    {"kind": "square", "side": 3, "colour": "red"},
    {"kind": "square"},
    {1: "one", "two": (2, 3)},
    {"nested": {"x": 9}},
    {"nested": 5},
    {1: 1, 2: 2, 3: 3},
    {},
    OrderedDict(kind="circle", radius=1),
    Counter("aab"),
    [("kind", "circle")],
):
    print(mapping(value))


@dataclass
class Point:
    x: int
    y: int


class Shape:
    __match_args__ = ("name", "sides")

    def __init__(self, name, sides):
        self.name, self.sides = name, sides


class Triangle(Shape):
    def __init__(self):
        super().__init__("triangle", 3)


class Colour(Enum):
    RED = 1
    BLUE = 2


class Limits:
    low = 10
    high = 20


def by_class(value):
    match value:
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y):
            return f"on the y axis at {y}"
        case Point(x, 0):
            return f"on the x axis at {x}"
        case Point(x=x, y=y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "a point"
        case Triangle(name):
            return f"triangle called {name}"
        case Shape("square" | "cube" as name, sides=sides):
            return f"{name} {sides}"
        case Shape(_, sides=4):
            return "four sides"
        case Colour.RED:
            return "red"
        case Colour():
            return "another colour"
        case Limits.low | Limits.high:
            return "a limit"
        case bool(truth):
            return f"bool {truth}"
        case int(number) | float(number):
            return f"number {number}"
        case str("x"):
            return "x"
        case str(text):
            return f"text {text}"
        case list([first, *_]):
            return f"list beginning with {first}"
        case dict({"a": a}):
            return f"dict with a {a}"
        case ValueError(args=[message, *_]):
            return f"error {message}"
        case Exception():
            return "another error"
        case tuple() | list():
            return "tuple or list"
        case object(__class__=kind):
            return kind.__name__


for value in (
    Point(0, 0),
    Point(0, 5),
    Point(5, 0),
    Point(3, 3),
    Point(1, 2),
    Triangle(),
    Shape("square", 4),
    Shape("rhombus", 4),
    Shape("disc", 0),
    Colour.RED,
    Colour.BLUE,
    10,
    20.0,
    True,
    7,
    2.5,
    "x",
    "y",
    [1, 2],
    [],
    (),
    {"a": 1},
    {"b": 1},
    ValueError("bad", 1),
    KeyError("k"),
    None,
):
    print(by_class(value))


def either(value):
    match value:
        case [x, 0] | [0, x] | {"x": x}:
            return x
        case (1 | 2 as n, _) | (_, 3 | 4 as n):
            return f"n {n}"
        case _:
            return None


for value in ([5, 0], [0, 6], {"x": 7}, (1, 9), (9, 4), (9, 9)):
    print(either(value))

# At the level of a module, in a class, in loops; soft keywords as names.
match = {"case": 1}
match match:
    case {"case": case}:
        print("case is", case)
print(match["case"], case)
match [1, 2, 3]:
    case [a, b, c] if a > b:
        print("not this")
    case [a, *rest] as whole:
        print(a, rest, whole)


class Chosen:
    match 3:
        case number:
            chosen = number * 2


print(Chosen.number, Chosen.chosen)


def commands(lines):
    for line in lines:
        match line.split():
            case ["skip"]:
                continue
            case ["stop"]:
                break
            case ["return", value]:
                return value
            case [verb]:
                print("verb", verb)
            case [verb, *objects]:
                print(verb, "of", objects)
    else:
        return "ran out"
    return "stopped"


print(commands(["look", "skip", "take a b", "stop", "look"]))
print(commands(["look", "return 5"]))
print(commands(["skip"]))


def closure(value):
    match value:
        case (left, right):
            return lambda: left + right


print(closure((3, 4))())


def evaluate(tree):
    match tree:
        case ("+", left, right):
            return evaluate(left) + evaluate(right)
        case ("*", left, right):
            return evaluate(left) * evaluate(right)
        case ("-", operand):
            return -evaluate(operand)
        case int() | float():
            return tree


print(evaluate(("+", 1, ("*", 2, ("-", ("+", 3, 4.5))))))
match 1, 2:
    case x, y:
        print(x, y)
match (yes := 5):
    case 5 if yes:
        print("named", yes)
match [1, [2, 3]]:
    case [x, [y, z]] if (total := x + y + z) > 5:
        print(total)
