from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, replace


@dataclass
class Item:
    name: str
    price: float = 1.0
    tags: list = field(default_factory=list)

    def total(self, count):
        return self.price * count


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0


@dataclass
class Special(Item):
    extra: int = field(default=0, repr=False)

    def __post_init__(self):
        self.label = self.name.upper()


a, b = Item("pen"), Item("pen")
print(a, a == b, a is b, a.total(3), asdict(a), astuple(a), [f.name for f in fields(a)], replace(a, price=2.5))
a.tags.append("x")
print(b.tags, Special("cup", extra=3), Special("cup").label)
print(Version(1, 2) < Version(1, 3), sorted([Version(2), Version(1, 5), Version(1)]), hash(Version(1)) == hash(Version(1)), {Version(1): "one"}[Version(1)])
for attempt in (lambda: Item(), lambda: Item("a", 1, [], 5), lambda: Item("a", cost=1), lambda: setattr(Version(1), "major", 2), lambda: Version(1) < 5, lambda: hash(a)):
    try:
        attempt()
    except (TypeError, FrozenInstanceError) as error:
        print(type(error).__name__, error)
try:
    @dataclass
    class Bad:
        items: list = []
except ValueError as error:
    print(error)
