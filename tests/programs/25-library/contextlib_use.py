# Context managers made of generators, and stacks of them.
from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    finally:
        print(f"</{name}>")


with tag("a") as upper, tag("b"):
    print(upper)
try:
    with tag("c"):
        raise ValueError("inside")
except ValueError as e:
    print("came out", e)


@contextmanager
def swallow():
    try:
        yield
    except KeyError as e:
        print("swallowed", e)


with swallow():
    {}["k"]
with suppress(ZeroDivisionError, KeyError):
    1 / 0
    print("never")
print("after")
with ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in "xy"]
    stack.callback(print, "callback", 1)
    print(names)
with nullcontext(5) as n:
    print(n)


class Thing:
    def close(self):
        print("closed")


with closing(Thing()) as t:
    print(type(t).__name__)


@tag("decorated")
def f():
    print("body")


f()
f()


@contextmanager
def bad():
    if False:
        yield


try:
    with bad():
        pass
except RuntimeError as e:
    print(e)


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


w = Writer()
with redirect_stdout(w):
    print("hidden", 1)
print(w.parts)
