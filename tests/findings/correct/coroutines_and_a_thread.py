# Coroutines take turns, and what a thread did is awaited.
import asyncio

count = 0
box = {}


async def work():
    global count
    for _ in range(3):
        now = count
        count = now + 1
        await asyncio.sleep(0.001)


def in_a_thread():
    box["value"] = 1


async def main():
    await asyncio.gather(work(), work())
    await asyncio.to_thread(in_a_thread)
    box["value"] += count


asyncio.run(main())
print(box)
