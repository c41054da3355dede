# Exceptions: odds and ends.
import sys


class AppError(Exception):
    """Base."""

    def __init__(self, code, *args):
        super().__init__(*args)
        self.code = code

    def __str__(self):
        return f"[{self.code}] {super().__str__()}"


class Sub(AppError):
    pass


try:
    raise Sub(7, "bad", 1)
except AppError as e:
    print(e, repr(e), e.args, e.code, type(e).__mro__[1].__name__)


def f(n):
    try:
        if n == 0:
            return "ret"
        if n == 1:
            raise KeyError("k")
        if n == 2:
            1 / 0
    except KeyError as e:
        return "key " + str(e)
    except (ZeroDivisionError, TypeError) as e:
        raise RuntimeError("wrapped") from e
    else:
        return "else"
    finally:
        print("finally", n)


for n in (0, 1, 2, 3):
    try:
        print(f(n))
    except RuntimeError as e:
        print(e, "from", repr(e.__cause__), e.__suppress_context__)


def nested():
    for i in range(3):
        try:
            try:
                if i == 1:
                    continue
                if i == 2:
                    break
                raise ValueError(i)
            finally:
                print("inner finally", i)
        except ValueError as e:
            print("handled", e)
        finally:
            print("outer finally", i)
    else:
        print("never")
    return "end"


print(nested())
try:
    try:
        raise ValueError("a")
    except ValueError:
        raise KeyError("b")
except KeyError as e:
    print(repr(e.__context__), e.__cause__)
try:
    raise ValueError("x") from None
except ValueError as e:
    print(e.__cause__, e.__suppress_context__)
e = ValueError("n")
e.add_note("one")
e.add_note("two")
print(e.__notes__)
for expression in ("[][1]", "{}['a']", "1/0", "1 % 0", "int('z')", "undefined", "None.x", "(1).y", "'a' + 1", "len(5)", "[1] + (2,)", "abs('x')", "float('q')", "[].pop()", "{}.popitem()", "next(iter([]))", "sum(['a'])", "max([])", "range(1, 2, 0)", "(1, 2)[5]", "'abc'.foo", "sorted([1, 'a'])", "set([[]])", "1 < 'a'", "-'a'", "not_defined()", "print(1)(2)", "int([])", "chr('a')", "dict([1])", "str(b'a', 'bad')", "open", "[1, 2, 3][1.0]", "{1: 2}[[]]", "'%d' % 'a'", "2 ** 'a'", "round('a')", "isinstance(1, 1)", "(lambda x: x)()", "''.join(5)", "min(1)", "divmod(1, 0)", "1.0 // 0", "0.0 ** -1", "'a'.encode('zz')", "bytes(-1)", "'x' in 5", "5 in 'x'", "[*5]", "{**5}", "del_me"):
    pass


def check(action):
    try:
        action()
        print("fine")
    except Exception as e:
        print(type(e).__name__, "|", e)


for action in (lambda: [][1], lambda: {}["a"], lambda: 1 / 0, lambda: 1 % 0, lambda: None.x, lambda: (1).y, lambda: len(5), lambda: [1] + (2,), lambda: abs("x"), lambda: [].pop(), lambda: {}.popitem(), lambda: next(iter([])), lambda: sum(["a"]), lambda: max([]), lambda: range(1, 2, 0), lambda: (1, 2)[int("5")], lambda: sorted([1, "a"]), lambda: set([[]]), lambda: 1 < "a", lambda: -"a", lambda: int([]), lambda: chr("a"), lambda: dict([1]), lambda: {1: 2}[[]], lambda: 2 ** "a", lambda: round("a"), lambda: isinstance(1, 1), lambda: (lambda x: x)(), lambda: "".join(5), lambda: min(1), lambda: divmod(1, 0), lambda: 1.0 // 0, lambda: 0.0 ** -1, lambda: bytes(-1), lambda: "x" in 5, lambda: 5 in "x", lambda: [*5], lambda: {**5}, lambda: object().q, lambda: int("1" * 5000), lambda: [1, 2].index(3), lambda: [].remove(1), lambda: "a".index("b"), lambda: (1).real.foo, lambda: f(), lambda: f(1, 2), lambda: f(m=1), lambda: int.foo, lambda: iter(5), lambda: next(5), lambda: hash([]), lambda: {[]: 1}, lambda: slice(1)[0], lambda: type.foo, lambda: getattr(1, "zz"), lambda: setattr(1, "zz", 2), lambda: enumerate(5), lambda: zip(5), lambda: map(5), lambda: reversed(5), lambda: list(5), lambda: tuple(5), lambda: "a".split(""), lambda: "a".replace(1, 2), lambda: [3, "a"].sort(), lambda: complex("q"), lambda: 10 ** 400 * 1.0, lambda: float("1e400") and int(float("inf"))):
    check(action)
print(sys.exc_info())
