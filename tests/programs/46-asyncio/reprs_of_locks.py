import asyncio
import re


def show(value):
    print(re.sub(r"0x[0-9a-f]+", "0x", repr(value)))


async def main():
    for made in (asyncio.Lock(), asyncio.Event(), asyncio.Condition(), asyncio.Semaphore(2), asyncio.BoundedSemaphore(1), asyncio.Barrier(2)):
        show(made)
    lock = asyncio.Lock()
    await lock.acquire()
    waiting = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    show(lock)
    lock.release()
    await waiting
    show(lock)
    queue = asyncio.Queue(3)
    show(queue)
    queue.put_nowait(1)
    print(queue)
    ordered = asyncio.PriorityQueue()
    for item in (3, 1, 2):
        ordered.put_nowait(item)
    print(ordered)
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(0))
        show(group)
    show(group)
    async with asyncio.timeout(None) as limit:
        show(limit)
    show(limit)


asyncio.run(main())
