# What is said about attributes that are not there or cannot be set.
class Thing:
    known = 1


def attempt(action):
    try:
        print(action())
    except (AttributeError, TypeError) as e:
        print(f"{type(e).__name__}: {e}")


attempt(lambda: Thing().unknown)
attempt(lambda: Thing.unknown)
attempt(lambda: (5).unknown)
attempt(lambda: "abc".unknown)
attempt(lambda: None.unknown)
attempt(lambda: [].push(1))
attempt(lambda: {}.name)
attempt(lambda: len.unknown)
attempt(lambda: (lambda: 0).unknown)
attempt(lambda: setattr(5, "x", 1))
attempt(lambda: setattr([], "x", 1))
attempt(lambda: setattr("s", "upper", 1))
attempt(lambda: setattr(None, "x", 1))
attempt(lambda: setattr(int, "x", 1))
attempt(lambda: delattr(Thing(), "known"))
attempt(lambda: getattr(Thing(), 5))
attempt(lambda: setattr(Thing, "new", 2))
attempt(lambda: Thing().new)
try:
    Thing().gone
except AttributeError as e:
    print(e.name, type(e.obj).__name__)
