# Context managers that are none, and those that fail.
class NoExit:
    def __enter__(self):
        return self


class NoEnter:
    def __exit__(self, *args):
        pass


class Fails:
    def __init__(self, when):
        self.when = when

    def __enter__(self):
        if self.when == "enter":
            raise RuntimeError("enter failed")

    def __exit__(self, kind, value, tb):
        print("exit called with", kind and kind.__name__)
        if self.when == "exit":
            raise RuntimeError("exit failed")


for manager in (NoExit(), NoEnter(), 5):
    try:
        with manager:
            print("never")
    except TypeError as e:
        print(e)

for when in ("enter", "exit"):
    try:
        with Fails(when):
            print("body of", when)
    except RuntimeError as e:
        print(e, "| context:", repr(e.__context__))

try:
    with Fails("exit"):
        raise KeyError("body")
except RuntimeError as e:
    print(e, "| context:", repr(e.__context__))


class Replace:
    def __enter__(self):
        return iter([1, 2])

    def __exit__(self, kind, value, tb):
        return "truthy"


with Replace() as (x, y):
    print(x, y)
    {}["swallowed"]
with Replace() as (x, y, z):
    print("never")
print("done")
