import copy
import pickle
import weakref
from dataclasses import asdict, dataclass, field, fields, make_dataclass


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: list = field(default_factory=list)


@dataclass(slots=True, weakref_slot=True)
class Watched:
    name: str


@dataclass(slots=True)
class Plain:
    name: str


point = Point(1, [2])
deep = copy.deepcopy(point)
print(deep, deep == point, deep.y is point.y, copy.copy(point).y is point.y, copy.replace(point, x=5))
for protocol in range(2, 6):
    print(pickle.loads(pickle.dumps(point, protocol)), end=" ")
print(point.__getstate__(), Point.__slots__)
watched = Watched("w")
print(weakref.ref(watched)() is watched, Watched.__slots__)
try:
    weakref.ref(Plain("p"))
except TypeError as error:
    print(error)
try:
    point.x = 3
except AttributeError as error:
    print(type(error).__name__, error)

Made = make_dataclass("Made", ["a", ("b", int), ("c", list, field(default_factory=list))])
print(Made(1, 2), Made.__module__, [made.name for made in fields(Made)], asdict(Made(1, 2, [3])))
print(pickle.loads(pickle.dumps(Made(1, 2))) == Made(1, 2))
for bad in ("for", "a b", "a"):
    try:
        make_dataclass("Bad", ["a", bad])
    except TypeError as error:
        print(error)
