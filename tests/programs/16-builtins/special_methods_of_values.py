# Methods of built-in values that programs rarely call by name, and what they and the constructors refuse.
import pickle


def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


for value in ["a", b"a", 5, 5.5, 1j, (1, 2), True]:
    print(value.__getnewargs__(), end=" ")
print()
attempt(lambda: "a%s".__rmod__("x%s"))
attempt(lambda: b"a".__rmod__(b"%b"))
attempt(lambda: b"a".__rmod__(5))
attempt(lambda: str("a", errors=5))
attempt(lambda: str(encoding="ascii"))
attempt(lambda: str(5, "ascii"))
attempt(lambda: bytes("a", 5))
attempt(lambda: bytes(errors="strict"))
attempt(lambda: bytes(5, errors="strict"))
attempt(lambda: bytes("a", "ascii", 5))


class Text(str):
    def __bytes__(self):
        return b"own"


attempt(lambda: bytes(Text("x")))
attempt(lambda: bool.from_bytes(b"\0\0"))


class Number(int):
    def __new__(cls, value):
        return super().__new__(cls, value + 1)


attempt(lambda: (type(Number.from_bytes(b"ab")), Number.from_bytes(b"ab")))


class Index:
    def __index__(self):
        return -1


attempt(lambda: round(15, Index()))
attempt(lambda: round(15.5, ndigits=Index()))
attempt(lambda: round(5, 10**30))
attempt(lambda: round(5.5, -10**30))
attempt(lambda: round(15, 1.5))


class Long:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        return self.length


attempt(lambda: len(Long(2**70)))
attempt(lambda: len(Long(-2**70)))
strict = map(max, [1], [2, 3], strict=True)
attempt(lambda: list(pickle.loads(pickle.dumps(strict))))


class NeverEqual:
    __eq__ = None


class Anything:
    def __eq__(self, other):
        return True


class Unequal:
    def __init__(self, value):
        self.value = value

    def __ne__(self, other):
        return self.value != other.value


attempt(lambda: Anything() == NeverEqual())
attempt(lambda: NeverEqual() == Anything())
attempt(lambda: NeverEqual() != Anything())
one, other = Unequal(1), Unequal(1)
print(one == other, one != other, one == one, one != one)
text, data, pair = "abc", b"abc", (1, 2)
print(text * 1 is text, 1 * data is data, pair * 1 is pair)


def exhausts():
    list(ended)
    return 1


calls = iter([1, 2])
ended = iter(lambda: next(calls), 2)
print(list(ended))
for iterator in [iter([1]), iter("a"), iter((1,)), iter(b"a"), reversed([1])]:
    next(iterator)
    next(iterator, None)
    print(iterator.__reduce__()[1:], end=" ")
print()
attempt(lambda: open("a\0b"))
attempt(lambda: anext(1, 2, 3))
