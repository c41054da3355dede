import sys

LEVEL = 5


def peek(depth=1):
    frame = sys._getframe(depth)
    return sorted(frame.f_locals.items(), key=lambda item: item[0])


def work(a, b=2, *rest, **named):
    total = a + b
    print(peek())
    total += 1
    print(peek()[-1], sys._getframe().f_locals["total"], sys._getframe().f_globals["LEVEL"])

    def inner():
        return total, sys._getframe(1).f_locals["a"]

    return inner()


print(work(1, 3, 4, key=5))
print(sys._getframe().f_globals is globals(), sys._getframe().f_locals is globals(), "print" in sys._getframe().f_builtins)


def interpolate(template):
    names = sys._getframe(1).f_locals
    return template.replace("<name>", str(names["name"]))


def greet():
    name = "Ann"
    return interpolate("hello <name>")


print(greet())
