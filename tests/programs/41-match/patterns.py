def kind(value):
    match value:
        case 0 | 1:
            return "small"
        case int() as n if n < 0:
            return f"negative {n}"
        case float(x):
            return f"float {x}"
        case "quit" | "exit":
            return "leave"
        case str() as text:
            return f"text {text}"
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case [x, y]:
            return f"two {x} {y}"
        case [first, *rest]:
            return f"first {first} rest {rest}"
        case {"type": "circle", "r": r}:
            return f"circle {r}"
        case {"type": t, **others}:
            return f"{t} {others}"
        case None | True:
            return "constant"
        case complex(real=r, imag=i):
            return f"complex {r} {i}"
        case _:
            return "else"


for value in (0, 1, -5, 7, 2.5, "quit", "go", [], [1], (1, 2), [1, 2, 3], {"type": "circle", "r": 2}, {"type": "box", "w": 1}, {}, None, 1 + 2j, {1}, b"x", range(2)):
    print(repr(value), "->", kind(value))


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


def where(point):
    match point:
        case Point(0, 0):
            return "origin"
        case Point(x, 0) | Point(0, x):
            return f"on an axis at {x}"
        case Point(x=a, y=b) if a == b:
            return "diagonal"
        case Point():
            return "somewhere"
    return "no point"


print([where(p) for p in (Point(0, 0), Point(3, 0), Point(0, 4), Point(2, 2), Point(1, 2), "x")])
