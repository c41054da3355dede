# status: 3
# stderr: opener (opens) waits for event `gate` to be set
# stderr: Task-2 (limited) waits for semaphore `limit`, which is at 0
# stderr: Task-3 (hears) waits to be notified on condition `ready`
# stderr: Task-4 (again) waits for lock `lock`
# stderr: , held by itself
# stderr: Task-5 (follows) waits for opener to end
# stderr: Task-6 (result) waits for the result of a future
# stderr: Task-7 (Desk.fill) waits for room in queue `desk.papers`, which is full
# stderr: Task-8 (Desk.meet) waits at barrier `desk.both` for the others to come
# stderr: Task-9 (Queue.join) waits until all tasks of queue `queue` are done
import asyncio

gate = asyncio.Event()
limit = asyncio.Semaphore(0)
ready = asyncio.Condition()


class Desk:
    def __init__(self):
        self.papers = asyncio.Queue(1)
        self.both = asyncio.Barrier(2)

    async def fill(self):
        await self.papers.put(1)
        await self.papers.put(2)

    async def meet(self):
        await self.both.wait()


async def opens():
    await gate.wait()


async def limited():
    async with limit:
        pass


async def hears():
    async with ready:
        await ready.wait()


async def again(lock):
    async with lock:
        async with lock:
            pass


async def follows(task):
    await task


async def result():
    await asyncio.get_running_loop().create_future()


async def main():
    desk = Desk()
    queue = asyncio.Queue()
    queue.put_nowait(1)
    async with asyncio.TaskGroup() as group:
        first = group.create_task(opens(), name="opener")
        for coroutine in (limited(), hears(), again(asyncio.Lock()), follows(first), result(), desk.fill(), desk.meet(), queue.join()):
            group.create_task(coroutine)


asyncio.run(main())
