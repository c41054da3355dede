# Data classes.
from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, replace


@dataclass
class Point:
    x: int
    y: int = 0


p = Point(1)
print(p, p == Point(1, 0), p != Point(2), repr(p), Point(y=2, x=1))
try:
    Point()
except TypeError as e:
    print(e)
try:
    Point(1, 2, 3)
except TypeError as e:
    print(e)


@dataclass(order=True, frozen=True)
class Card:
    rank: int
    suit: str = "clubs"


print(sorted([Card(3), Card(1, "hearts"), Card(1)]), Card(1) < Card(2), hash(Card(1)) == hash(Card(1)))
try:
    Card(1).rank = 5
except FrozenInstanceError as e:
    print(type(e).__name__, e)


@dataclass
class Team:
    name: str
    members: list = field(default_factory=list)
    score: int = field(default=0, repr=False, compare=False)

    def __post_init__(self):
        self.label = self.name.title()


a, b = Team("red"), Team("red")
a.members.append("Ann")
a.score = 9
print(a, b, a == b, a.label, asdict(a), astuple(b), [f.name for f in fields(Team)], replace(b, name="blue"))


@dataclass
class Child(Team):
    age: int = 3


print(Child("kid", age=4))
try:
    @dataclass
    class Bad:
        items: list = []
except ValueError as e:
    print(e)
