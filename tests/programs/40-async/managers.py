# async with: order, exceptions, several managers, leaving early.
import types


@types.coroutine
def suspend(value=None):
    return (yield value)


def drive(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as end:
        return end.value


class Manager:
    def __init__(self, name, swallow=()):
        self.name = name
        self.swallow = swallow

    async def __aenter__(self):
        await suspend()
        print("enter", self.name)
        return self.name

    async def __aexit__(self, kind, error, trace):
        await suspend()
        print("exit", self.name, kind and kind.__name__, error, trace is not None)
        return kind is not None and issubclass(kind, self.swallow)


async def plain():
    async with Manager("a") as a, Manager("b") as b:
        print("body", a, b)


async def raising():
    async with Manager("outer", (ValueError,)):
        async with Manager("inner"):
            raise ValueError("inside")
    print("went on")


async def early():
    for number in range(3):
        async with Manager(number):
            if number == 0:
                continue
            if number == 1:
                return "returned"
    return "not reached"


async def breaking():
    while True:
        async with Manager("loop"):
            break
    return "broke"


async def in_parentheses():
    async with (
        Manager("x") as x,
        Manager("y", (KeyError,)) as y,
    ):
        {}["missing"]
    return x + y


async def mixed():
    try:
        async with Manager("z"):
            try:
                await suspend()
                raise TypeError("first")
            except TypeError as error:
                raise RuntimeError("second") from error
            finally:
                print("finally", await suspend())
    except RuntimeError as error:
        return repr(error), repr(error.__cause__)


async def enter_fails():
    class Fails(Manager):
        async def __aenter__(self):
            raise OSError("no entry")

    try:
        async with Manager("before"), Fails("fails"):
            print("not reached")
    except OSError as error:
        return str(error)


for function in (plain, raising, early, breaking, in_parentheses, mixed, enter_fails):
    print(function.__name__)
    print(drive(function()))
