# The traceback of an exception that passes through coroutines.
import types


@types.coroutine
def suspend():
    yield


async def inner(number):
    await suspend()
    return 10 / number


async def items():
    yield 1
    yield await inner(0)


async def middle():
    async for item in items():
        print("item", item)


async def outer():
    await middle()


coroutine = outer()
coroutine.send(None)
coroutine.send(None)
