import contextlib


class Managed:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, error, trace):
        print("exit", self.name, kind and kind.__name__, error)
        return self.swallow


with Managed("a") as a, Managed("b", swallow=True) as b:
    print(a.name, b.name)
    raise ValueError("inside")
print("after")
try:
    with Managed("c"):
        raise KeyError("out")
except KeyError as error:
    print("caught", error)


@contextlib.contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    finally:
        print(f"</{name}>")


with tag("p") as upper:
    print(upper)
with contextlib.suppress(ZeroDivisionError, KeyError):
    1 / 0
with contextlib.ExitStack() as stack:
    for name in "xy":
        stack.enter_context(Managed(name))
    stack.callback(print, "callback")
for wrong in (5, "text"):
    try:
        with wrong:
            pass
    except TypeError as error:
        print(error)


class Half:
    def __enter__(self):
        return self


try:
    with Half():
        pass
except TypeError as error:
    print(error)
