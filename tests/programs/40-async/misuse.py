# What is said when something that cannot be awaited is.
import types


def attempt(call):
    try:
        print("value", call())
    except BaseException as error:
        print(type(error).__name__, "-", error)
        cause = error.__cause__
        if cause is not None:
            print("  because", type(cause).__name__, "-", cause)


def run(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as end:
        return end.value


class NoIterator:
    def __aiter__(self):
        return 3


class NoAwaitable:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


class Plain:
    def __enter__(self):
        return 1

    def __exit__(self, *rest):
        pass


class Both:
    async def __aenter__(self):
        return 1

    async def __aexit__(self, *rest):
        pass


class EntersWrong:
    def __aenter__(self):
        return 1

    async def __aexit__(self, *rest):
        return 2


class ExitsWrong:
    async def __aenter__(self):
        return 1

    def __aexit__(self, *rest):
        return 2


class Awaitable:
    def __init__(self, result):
        self.result = result

    def __await__(self):
        return self.result


@types.coroutine
def suspend(value=None):
    return (yield value)


async def one():
    return 1


async def waits():
    return await suspend()


async def await_int():
    await 3


async def for_list():
    async for item in [1]:
        pass


async def for_no_iterator():
    async for item in NoIterator():
        pass


async def for_no_awaitable():
    async for item in NoAwaitable():
        pass


async def with_int():
    async with 3:
        pass


async def with_plain():
    async with Plain():
        pass


async def plain_with():
    with Both():
        pass


async def enters_wrong():
    async with EntersWrong():
        pass


async def exits_wrong():
    async with ExitsWrong():
        pass


async def await_five():
    await Awaitable(5)


made = one()


async def await_coroutine_from_await():
    await Awaitable(made)


for function in (
    await_int,
    for_list,
    for_no_iterator,
    for_no_awaitable,
    with_int,
    with_plain,
    plain_with,
    enters_wrong,
    exits_wrong,
    await_five,
    await_coroutine_from_await,
):
    print(function.__name__)
    attempt(lambda: run(function()))
made.close()

shared = waits()
shared.send(None)


async def also():
    await shared


attempt(lambda: also().send(None))
attempt(lambda: shared.send(5))
attempt(lambda: shared.send(5))
attempt(lambda: shared.throw(ValueError))
attempt(lambda: shared.close())

made = one()
attempt(lambda: made.send(1))
attempt(lambda: iter(made))
attempt(lambda: list(made))
attempt(lambda: next(made))
attempt(lambda: made.close())
attempt(lambda: made.send(None))
attempt(lambda: aiter(3))
attempt(lambda: anext(3))
attempt(lambda: aiter(NoIterator()))


async def ends_wrong():
    raise StopIteration(3)


async def ends_async():
    raise StopAsyncIteration(3)


attempt(lambda: ends_wrong().send(None))
attempt(lambda: ends_async().send(None))


async def ignores():
    try:
        await suspend()
    except GeneratorExit:
        await suspend()


stubborn = ignores()
stubborn.send(None)
attempt(lambda: stubborn.close())
attempt(lambda: types.coroutine(3))
