# An exception that leaves the main coroutine.
import asyncio


async def inner():
    await asyncio.sleep(0.1)
    return {}["missing"]


async def main():
    await inner()


asyncio.run(main())
