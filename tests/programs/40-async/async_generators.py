# Asynchronous generators: items, asend, athrow, aclose, and what is said of misuse.
import types


@types.coroutine
def suspend(value=None):
    return (yield value)


def drive(awaitable):
    iterator = awaitable.__await__()
    waits = 0
    try:
        while True:
            next(iterator)
            waits += 1
    except StopIteration as end:
        return end.value, waits
    except BaseException as error:
        return type(error).__name__, str(error), waits


async def count(limit):
    for number in range(limit):
        await suspend()
        yield number
        await suspend()


async def echo():
    got = None
    while True:
        try:
            got = yield got
        except ValueError as error:
            got = f"caught {error}"


async def collects():
    found = []
    async for number in count(4):
        found.append(number)
    else:
        found.append("else")
    async for number in count(10):
        if number == 1:
            continue
        if number == 3:
            break
        found.append(number)
    return found


print(drive(collects()))
generator = count(2)
print(type(generator).__name__, generator.__name__, generator.ag_running)
print(generator.__aiter__() is generator)
for _ in range(4):
    print(drive(generator.__anext__()))

generator = echo()
print(drive(generator.asend(None)))
print(drive(generator.asend(5)))
print(drive(generator.athrow(ValueError("this"))))
print(drive(generator.athrow(ValueError, "that")))
print(drive(generator.athrow(KeyError("gone"))))
print(drive(generator.asend(1)))
print(drive(generator.aclose()))

generator = echo()
print(drive(generator.asend(3)))
print(drive(generator.aclose()))
print(drive(generator.asend(None)))


async def cleans_up():
    try:
        yield 1
        yield 2
    finally:
        await suspend()
        print("cleaned up")


generator = cleans_up()
print(drive(generator.asend(None)))
print(drive(generator.aclose()))
print(drive(generator.aclose()))


async def refuses():
    try:
        yield 1
    except GeneratorExit:
        yield 2


generator = refuses()
print(drive(generator.asend(None)))
print(drive(generator.aclose()))


async def wrong_end(kind):
    yield 1
    raise kind("end")


for kind in (StopIteration, StopAsyncIteration, KeyError):
    generator = wrong_end(kind)
    print(drive(generator.asend(None)), drive(generator.asend(None)), drive(generator.asend(None)))

generator = count(2)
step = generator.asend(None)
step.send(None)
other = generator.asend(None)
try:
    other.send(None)
except RuntimeError as error:
    print(error)
print(drive(step))
try:
    step.send(None)
except RuntimeError as error:
    print(error)
step.close()
step = generator.asend(None)
step.close()

for wrong in (lambda: next(generator), lambda: iter(generator), lambda: list(generator)):
    try:
        wrong()
    except TypeError as error:
        print(error)


async def defaults():
    iterator = aiter(count(1))
    first = await anext(iterator)
    second = await anext(iterator, "none left")
    third = await anext(iterator, None)
    try:
        await anext(iterator)
    except StopAsyncIteration:
        return first, second, third, "stopped"


print(drive(defaults()))


class Countdown:
    def __init__(self, start):
        self.number = start

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.number == 0:
            raise StopAsyncIteration
        self.number -= 1
        await suspend()
        return self.number


async def nested():
    async for outer in Countdown(2):
        async for inner in count(2):
            yield outer, inner


async def all_of(iterable):
    return [item async for item in iterable]


print(drive(all_of(nested())))
print(drive(all_of(Countdown(3))))


async def delegating():
    async for item in nested():
        received = yield item
        if received:
            print("received", received)


generator = delegating()
print(drive(generator.asend(None)))
print(drive(generator.asend("hello")))
print(drive(generator.aclose()))


async def raises_in_loop():
    async for item in Countdown(3):
        raise LookupError(item)


print(drive(raises_in_loop()))


async def returns_in_loop():
    async for item in Countdown(3):
        try:
            return item
        finally:
            await suspend()
            print("left the loop")


print(drive(returns_in_loop()))
