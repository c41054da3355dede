# __cause__, __context__ and `from None`.
def describe(e):
    parts = []
    while e is not None:
        parts.append(f"{type(e).__name__}({e})")
        if e.__cause__ is not None:
            parts.append("<- caused by")
            e = e.__cause__
        elif e.__context__ is not None and not e.__suppress_context__:
            parts.append("<- during")
            e = e.__context__
        else:
            e = None
    return " ".join(parts)


def explicit():
    try:
        {}["k"]
    except KeyError as e:
        raise RuntimeError("wrapped") from e


def implicit():
    try:
        int("x")
    except ValueError:
        1 / 0


def hidden():
    try:
        int("x")
    except ValueError:
        raise RuntimeError("clean") from None


def deep():
    try:
        implicit()
    except ZeroDivisionError as e:
        raise LookupError("third") from e


def from_class():
    raise ValueError("v") from KeyError


for f in (explicit, implicit, hidden, deep, from_class):
    try:
        f()
    except Exception as e:
        print(describe(e), e.__suppress_context__)

try:
    try:
        raise ValueError("a")
    except ValueError as e:
        raise e
except ValueError as e:
    print(e.__context__, e.__cause__)

try:
    raise ValueError("fresh")
except ValueError as e:
    print(e.__context__)
