# What is called most, in its usual and in its unusual forms.
import abc
import collections
import threading


def tell(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, error)


class Sized:
    def __len__(self):
        return 3


class Stack(list):
    def append(self, item):
        super().append(item * 2)


class Default(dict):
    def __missing__(self, key):
        return key


class Shape(abc.ABC):
    pass


class Picky(type):
    def __instancecheck__(cls, value):
        return value == 7


class Seven(metaclass=Picky):
    pass


class Disguised:
    __class__ = int


for value in "abc", "", (1, 2), [1], {}, {1: 2}, {1, 2}, b"xy", range(5), Sized(), Stack([1]), 5, None:
    tell(lambda: len(value))
tell(lambda: len())
tell(lambda: len(1, 2))
tell(lambda: len(obj=[]))

Shape.register(str)
for value in 7, True, 1.5, "a", Disguised(), Stack(), Seven:
    print(*(isinstance(value, kind) for kind in (int, str, list, object, Shape, Seven, (int, str), collections.abc.Sized)))
tell(lambda: isinstance(1, 2))
tell(lambda: isinstance(1))

tell(lambda: ord("é"))
tell(lambda: ord("ab"))
tell(lambda: ord(b"a"))
tell(lambda: chr(8364))
tell(lambda: chr(-1))
tell(lambda: chr(True))
tell(lambda: abs(-5))
tell(lambda: abs(-2**47))
tell(lambda: abs(True))
tell(lambda: abs("a"))

items = []
for number in range(20):
    items.append(number)
tell(lambda: items.append())
tell(lambda: items.append(1, 2))
print(items.pop(), items.pop(0), len(items), [].append(1))
tell(lambda: [].pop())
tell(lambda: list.pop([1, 2]))
tell(lambda: list.append(items))
stack = Stack()
stack.append(4)
print(stack, stack.pop())
alias = items.append
alias("last")
print(items[-1])

mixed = {1: "one", "a": "A", None: 0, (1, 2): "pair"}
print(mixed.get("a"), mixed.get("b"), mixed.get("b", 5), mixed.get(True), mixed.get((1, 2)), mixed.get(1.0), mixed.get(None))
print(Default(x=1).get("x"), Default().get("y"))
tell(lambda: mixed.get([]))
tell(lambda: mixed.get())
tell(lambda: mixed.get("a", default=1))


def plain(a, b=2, c=3):
    return a, b, c


def only(a, /, b, c=3):
    return a, b, c


def rest(a, *more):
    return a, more


def rest_of(a=1, *more):
    return a, more


for call in (
    lambda: plain(1), lambda: plain(1, c=5), lambda: plain(c=1, a=2), lambda: plain(b=1), lambda: plain(1, a=2),
    lambda: plain(1, d=2), lambda: plain(1, 2, 3, 4), lambda: only(1, c=2, b=3), lambda: only(a=1, b=2),
    lambda: only(1, 2, b=3), lambda: rest(1), lambda: rest(1, 2, 3), lambda: rest(), lambda: rest(a=1),
    lambda: rest_of(), lambda: rest_of(4, 5), lambda: rest_of(a=4), lambda: rest_of(1, a=2),
):
    tell(call)


class Refused(Exception):
    pass


class Coded(Exception):
    def __init__(self, code, *more):
        super().__init__(*more)
        self.code = code


for call in (
    lambda: Refused(), lambda: Refused(1), lambda: Refused(1, 2), lambda: Refused(a=1), lambda: Coded(4, "x"),
    lambda: OSError(2, "no", "file"), lambda: ExceptionGroup("g", [Refused(1)]),
):
    tell(call)
print(Refused(3).args, Coded(4, "x").args, Coded(4).code)
try:
    try:
        raise Refused
    except (KeyError, 5):
        pass
except TypeError as error:
    print(error)

pairs = [(number * 7 % 5, -number) for number in range(12)]
print(sorted(pairs), max(pairs), sorted(pairs, reverse=True)[0])
print(sorted([(1, 2, 3), (1, 2), (1,), (), (1, 2**70), (1, 1.5), (True, 0)]))
print((1, "b") < (1, "a"), (1, 2) < (1, 2, 0), (2,) > (1, "x"))

shared = {"hits": 0}
words = []


def work(name):
    for _ in range(3):
        words.append(name)
        shared.get("hits")
        len(words)


threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(words), sorted(words))
print([each for each in zip([1, 2], (3, 4))], [*enumerate(()), *enumerate("a")])


def inner():
    got = yield from (1, 2)
    yield got
    yield from []
    return "done"


def outer():
    result = yield from inner()
    yield result


print(list(outer()))
