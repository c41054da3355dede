# Asynchronous comprehensions and generator expressions.
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


async def numbers(limit):
    for number in range(limit):
        await suspend()
        yield number


async def double(number):
    await suspend()
    return number * 2


async def main():
    print([number async for number in numbers(3)])
    print({number % 2 async for number in numbers(4)})
    print({number: str(number) async for number in numbers(3)})
    print([await double(number) for number in range(3)])
    print([await double(number) async for number in numbers(5) if number > 2])
    print([(a, b) async for a in numbers(2) for b in range(2)])
    print([(a, b) for a in range(2) async for b in numbers(2)])
    print([[b async for b in numbers(a)] async for a in numbers(4)])
    print([number for number in range(6) if await double(number) > 4])
    total = 0
    async for square in (number * number async for number in numbers(5)):
        total += square
    print(total)
    later = (await double(number) for number in range(3))
    print(type(later).__name__, [item async for item in later])
    print([function() for function in [lambda n=n: n async for n in numbers(3)]])
    print(await double([number async for number in numbers(3)][-1]))
    print(sum([await double(n) for n in (1, 2)]), max([n async for n in numbers(3)]))
    generator = (number async for number in numbers(2))
    print(await anext(generator), await anext(generator), await anext(generator, "end"))
    print([last := number async for number in numbers(3)], last)
    print(f"{await double(4)} {[n async for n in numbers(2)]!r}")
    print({**{"a": await double(1)}, "b": await double(2)}, [*[await double(3)]])


def outside():
    return (number async for number in numbers(3))


async def use():
    return [item async for item in outside()]


drive(main())
print(drive(use()))
