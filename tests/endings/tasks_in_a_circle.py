# status: 3
# stderr: Task-2 (one) waits for lock `b` (line 15), held by Task-3
# stderr: Task-3 (one) waits for lock `a` (line 15), held by Task-2
# stderr: Task-4 (two) waits for an item in queue `queue`, which is empty (line 20)
# stderr: cycle: Task-2 -> Task-3 -> Task-2
# stderr: Task-1 (main) waits for other tasks to end
# stderr: Deadlock
# stderr: no thread can go on
import asyncio


async def one(a, b):
    async with a:
        await asyncio.sleep(0.1)
        async with b:
            print("never")


async def two(queue):
    await queue.get()


async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(one(a, b), one(b, a), two(asyncio.Queue()))


asyncio.run(main())
