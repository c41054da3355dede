# Locks, events, conditions, semaphores, barriers and queues of asyncio.
import asyncio


async def locked(lock, name):
    async with lock:
        print(name, "has the lock")
        await asyncio.sleep(0.01)
    print(name, "released it")


async def waits(event, name):
    await event.wait()
    print(name, "saw the event")


async def producer(queue, count):
    for number in range(count):
        await queue.put(number)
        print("put", number)
    await queue.put(None)


async def consumer(queue):
    while (item := await queue.get()) is not None:
        print("got", item)
        await asyncio.sleep(0.01)
        queue.task_done()
    queue.task_done()


async def limited(semaphore, name, active):
    async with semaphore:
        active.append(name)
        print(name, 1 <= len(active) <= 2)
        await asyncio.sleep(0.01)
        active.remove(name)


async def conditional(condition, items, name):
    async with condition:
        await condition.wait_for(lambda: items)
        print(name, "takes", items.pop())


async def meets(barrier, name):
    await asyncio.sleep(0.01 * name)
    await barrier.wait()
    print("past the barrier")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*[locked(lock, name) for name in "abc"])
    print(lock.locked())
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    event = asyncio.Event()
    tasks = [asyncio.create_task(waits(event, name)) for name in "xy"]
    await asyncio.sleep(0.01)
    event.set()
    await asyncio.gather(*tasks)
    queue = asyncio.Queue(maxsize=2)
    await asyncio.gather(producer(queue, 5), consumer(queue))
    await queue.join()
    print(queue.empty(), queue.qsize())
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print(type(error).__name__)
    semaphore, active = asyncio.Semaphore(2), []
    await asyncio.gather(*[limited(semaphore, number, active) for number in range(5)])
    condition, items = asyncio.Condition(), []
    takers = [asyncio.create_task(conditional(condition, items, name)) for name in "pq"]
    await asyncio.sleep(0.01)
    for item in (1, 2):
        async with condition:
            items.append(item)
            condition.notify()
        await asyncio.sleep(0.01)
    await asyncio.gather(*takers)
    barrier = asyncio.Barrier(3)
    await asyncio.gather(*[meets(barrier, name) for name in range(3)])
    ordered = asyncio.PriorityQueue()
    for item in (3, 1, 2):
        ordered.put_nowait(item)
    print([ordered.get_nowait() for _ in range(3)])
    stack = asyncio.LifoQueue()
    for item in (3, 1, 2):
        await stack.put(item)
    print([await stack.get() for _ in range(3)])
    waiting = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    await queue.put("kept")
    print(await queue.get())


asyncio.run(main())
