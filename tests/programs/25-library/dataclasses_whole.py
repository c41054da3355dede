from dataclasses import dataclass, field, fields, asdict, astuple, replace, KW_ONLY, InitVar, FrozenInstanceError, make_dataclass, is_dataclass, MISSING
from typing import ClassVar

@dataclass(order=True, slots=True)
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False, repr=False)

p = Point(1)
print(p, Point(1, 2) > p, p == Point(1), asdict(Point(1, 2, ["a"])), astuple(p), replace(p, y=9), Point.__slots__, hasattr(p, "__dict__"))
try:
    p.z = 1
except AttributeError as error:
    print(type(error).__name__)

@dataclass(frozen=True)
class Money:
    amount: int
    currency: str = "EUR"
    table: ClassVar[dict] = {}

m = Money(5)
print(m, hash(m) == hash(Money(5)), {m: 1}[Money(5)], [f.name for f in fields(Money)], Money.table)
for action in (lambda: setattr(m, "amount", 1), lambda: delattr(m, "amount")):
    try:
        action()
    except FrozenInstanceError as error:
        print(error)

@dataclass
class Account:
    owner: str
    _: KW_ONLY
    balance: int = 0
    bonus: InitVar[int] = 0

    def __post_init__(self, bonus):
        self.balance += bonus

print(Account("a", balance=3, bonus=4), Account.__match_args__)
for call in ("Account()", "Account('a', 5)", "Account('a', nope=1)", "Point()", "Point(1, 2, [], 4)", "Money(1, amount=2)"):
    try:
        eval(call)
    except TypeError as error:
        print(error)

@dataclass
class Base:
    a: int = 1

@dataclass
class Child(Base):
    b: int = 2
    parts: list["Child"] = field(default_factory=list)

    def __eq__(self, other):
        return "own"

c = Child(b=5, parts=[Child()])
print(c, asdict(c), Child() == 3, Child.__doc__)
for body in ("x: list = []", "x: int = 1\n    y: int", "x = field(default=1)"):
    try:
        exec(f"@dataclass\nclass Bad:\n    {body}")
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
Made = make_dataclass("Made", ["a", ("b", int), ("c", int, field(default=3))])
print(Made(1, 2), is_dataclass(Made), is_dataclass(Made(1, 2)), is_dataclass(int))
match Point(1, 2):
    case Point(x, y):
        print("matched", x, y)
print(field(default=3).default, Point.__dataclass_fields__["y"].default, Point.__dataclass_fields__["x"].default is MISSING)

@dataclass
class Node:
    name: str
    next: "Node | None" = None

n = Node("a")
n.next = n
print(n)
@dataclass(eq=False)
class Plain:
    v: int
print(Plain(1) == Plain(1), Plain(1).v)
