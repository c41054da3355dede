# TaskGroup, timeout, wait_for.
import asyncio


async def work(name, delay, error=None):
    try:
        await asyncio.sleep(delay)
        if error:
            raise error
        print(name, "finished")
        return name
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(work("first", 0.2))
        second = group.create_task(work("second", 0.1))
    print(first.result(), second.result())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("slow", 1))
            group.create_task(work("bad", 0.1, ValueError("bad")))
            group.create_task(work("worse", 0.1, KeyError("worse")))
    except* ValueError as errors:
        print("values", errors.exceptions)
    except* KeyError as errors:
        print("keys", errors.exceptions)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("child", 1))
            await asyncio.sleep(0.01)
            raise RuntimeError("in the body")
    except ExceptionGroup as group:
        print(group.message, group.exceptions)
    try:
        async with asyncio.timeout(0.1):
            await work("too slow", 1)
    except TimeoutError as error:
        print("timeout", repr(error), repr(error.__cause__))
    async with asyncio.timeout(1) as limit:
        await work("in time", 0.1)
    print(limit.expired())
    async with asyncio.timeout(None) as limit:
        limit.reschedule(asyncio.get_running_loop().time() + 10)
        await work("rescheduled", 0.1)
    try:
        await asyncio.wait_for(work("waited for", 1), 0.1)
    except asyncio.TimeoutError:
        print("wait_for gave up")
    print(await asyncio.wait_for(work("quick", 0.1), timeout=1))
    try:
        await asyncio.wait_for(work("fails", 0.1, OSError("disk")), timeout=1)
    except OSError as error:
        print(error)
    task = asyncio.create_task(work("pending", 1))
    done, pending = await asyncio.wait({task}, timeout=0.1)
    print(len(done), len(pending))
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


asyncio.run(main())
