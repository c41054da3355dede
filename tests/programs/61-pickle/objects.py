import os
import pickle
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction

Pair = namedtuple("Pair", "a b")


class Color(Enum):
    RED = 1


@dataclass
class Point:
    x: int
    y: int = 2


class Plain:
    def __init__(self, name):
        self.name = name
        self.me = self


class WithState:
    def __init__(self):
        self.kept, self.dropped = 1, lambda: 0

    def __getstate__(self):
        return {"kept": self.kept}

    def __setstate__(self, state):
        self.kept = state["kept"] + 100


class Reduced:
    def __init__(self, value):
        self.value = value

    def __reduce__(self):
        return Reduced, (self.value * 2,)


class Slotted:
    __slots__ = ("a", "b")


class MyList(list):
    pass


values = [
    None, True, 0, -1, 255, 65536, 2**40, -2**70, 1.5, float("inf"), 2j, "text", "ünï", b"bytes", (), (1,), (1, 2, 3, 4),
    [1, [2]], {"a": {"b": 1}}, {1, 2}, frozenset([3]), range(3), slice(1, 2), Ellipsis, len, print, Pair, Pair(1, 2), Color.RED, Point(1),
    OrderedDict(a=1), Counter("aab"), defaultdict(int, {"k": 1}), deque([1, 2], 5), date(2024, 1, 2), datetime(2024, 1, 2, 3, 4),
    timedelta(1), Decimal("1.5"), Fraction(1, 3), ValueError("why", 2), MyList([1, 2]),
]
for protocol in (2, 4, 5):
    same = [value for value in values if repr(pickle.loads(pickle.dumps(value, protocol))) != repr(value)]
    print(protocol, len(values), same)
plain = pickle.loads(pickle.dumps(Plain("n")))
print(plain.name, plain.me is plain, pickle.loads(pickle.dumps(WithState())).kept, pickle.loads(pickle.dumps(Reduced(4))).value)
slotted = Slotted()
slotted.a = 1
print(pickle.loads(pickle.dumps(slotted)).a)
shared = [1]
again = pickle.loads(pickle.dumps([shared, shared]))
print(again[0] is again[1], pickle.dumps([1, "a"]), pickle.dumps({"x": (1.5, None)}, 2))
with open("data.pickle", "wb") as file:
    pickle.dump({"n": 1}, file)
    pickle.dump([2], file)
with open("data.pickle", "rb") as file:
    print(pickle.load(file), pickle.load(file))
    try:
        pickle.load(file)
    except EOFError as error:
        print("EOFError", error)
os.remove("data.pickle")
for bad in (lambda: 0, (i for i in ())):
    try:
        pickle.dumps(bad)
    except Exception as error:
        print(type(error).__name__)
