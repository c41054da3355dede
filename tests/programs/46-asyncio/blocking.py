# Blocking work in threads, beside the loop.
import asyncio
import time


def blocking(number):
    time.sleep(0.05 * number)
    return number * 10


async def ticks():
    for _ in range(3):
        await asyncio.sleep(0.01)
    return "ticked"


async def main():
    print(await asyncio.gather(asyncio.to_thread(blocking, 2), ticks(), asyncio.to_thread(blocking, number=1)))
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, blocking, 1))
    try:
        await asyncio.to_thread(int, "x")
    except ValueError as error:
        print(error)


asyncio.run(main())
