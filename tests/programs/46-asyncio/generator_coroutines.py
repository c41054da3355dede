# Generators of types.coroutine as coroutines of tasks.
import asyncio, types
@types.coroutine
def old():
    yield from asyncio.sleep(.1)
    return 5
async def main():
    t = asyncio.ensure_future(old()); print(await t)
    print(await old())
asyncio.run(main()); print(asyncio.run(old()))
