class Meters:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        return Meters(self.value + other.value) if isinstance(other, Meters) else NotImplemented

    def __eq__(self, other):
        return self.value == other.value if isinstance(other, Meters) else NotImplemented

    def __lt__(self, other):
        return self.value < other.value if isinstance(other, Meters) else NotImplemented

    def __iadd__(self, other):
        return NotImplemented

    def __neg__(self):
        return Meters(-self.value)

    def __repr__(self):
        return f"{self.value} m"


class Feet:
    def __radd__(self, other):
        return f"feet after {other!r}"

    def __gt__(self, other):
        return "feet are asked"


def attempt(function):
    try:
        print(function())
    except TypeError as error:
        print(error)


one, two = Meters(1), Meters(2)
attempt(lambda: one + two)
attempt(lambda: one + Feet())
attempt(lambda: one + 1)
attempt(lambda: 1 + one)
attempt(lambda: one - two)
attempt(lambda: one < two)
attempt(lambda: one < Feet())
attempt(lambda: one < 1)
attempt(lambda: one > two)
attempt(lambda: one <= two)
attempt(lambda: one == 1)
attempt(lambda: one != two)
attempt(lambda: -one)
attempt(lambda: +one)
attempt(lambda: ~one)
attempt(lambda: abs(one))
attempt(lambda: one[0])
attempt(lambda: one())
attempt(lambda: len(one))
attempt(lambda: iter(one))
attempt(lambda: 1 in one)
attempt(lambda: int(one))
attempt(lambda: float(one))
attempt(lambda: round(one))
attempt(lambda: [1, 2][one])
attempt(lambda: "abc"[one:])
attempt(lambda: hash(one))
attempt(lambda: sum([one, two]))
attempt(lambda: sum([one, two], Meters(0)))
three = one
three += two
print(three, one is three)
