import asyncio


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("no")
            yield 2
            return


generator = stubborn()
next(generator)
try:
    generator.close()
except RuntimeError as error:
    print(error)


def delegating():
    yield from stubborn()


generator = delegating()
next(generator)
try:
    generator.close()
except RuntimeError as error:
    print(error)


def quiet():
    try:
        raise KeyError
    except KeyError:
        yield 1
    yield 2


# One that was dropped while it waited behind a handler disturbs nobody.
generator = quiet()
print(next(generator), next(generator))
generator = quiet()
print(next(generator))
generator = quiet()
print(next(generator), next(generator))


async def main():
    await asyncio.sleep(0)
    return "done"


print(asyncio.run(main()))
