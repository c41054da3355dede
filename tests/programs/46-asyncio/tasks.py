# Tasks: order, results, cancellation, names.
import asyncio


async def work(name, delay):
    print(name, "begins")
    await asyncio.sleep(delay)
    print(name, "ends")
    return f"{name} done"


async def fails(delay):
    await asyncio.sleep(delay)
    raise ValueError("failed")


async def endless():
    try:
        while True:
            await asyncio.sleep(0.1)
    except asyncio.CancelledError as error:
        print("cancelled with", error.args)
        raise
    finally:
        print("cleaned up")


async def main():
    print(await asyncio.gather(work("a", 0.3), work("b", 0.1), work("c", 0.2)))
    task = asyncio.create_task(work("named", 0.01), name="its name")
    print(task.get_name(), task.done())
    print(await task, task.done(), task.result())
    task = asyncio.create_task(endless())
    await asyncio.sleep(0.25)
    print(task.cancel("enough"), task.cancelled())
    try:
        await task
    except asyncio.CancelledError as error:
        print("awaited", error.args, task.cancelled())
    try:
        await asyncio.gather(fails(0.1), work("goes on", 0.2))
    except ValueError as error:
        print(error)
    await asyncio.sleep(0.2)
    results = await asyncio.gather(fails(0.1), work("also", 0.05), return_exceptions=True)
    print([type(result).__name__ for result in results])
    done, pending = await asyncio.wait(
        [asyncio.create_task(work(n, d)) for n, d in (("x", 0.1), ("y", 0.3))], return_when=asyncio.FIRST_COMPLETED
    )
    print(len(done), len(pending), [task.result() for task in done])
    for task in pending:
        task.cancel()
    async for future in asyncio.as_completed([work("p", 0.02), work("q", 0.01)]):
        print(await future)
    for future in asyncio.as_completed([work("r", 0.02), work("s", 0.01)]):
        print(await future)
    print(len(asyncio.all_tasks()), asyncio.current_task().get_name())
    loop = asyncio.get_running_loop()
    loop.call_later(0.05, print, "later")
    loop.call_soon(print, "soon")
    future = loop.create_future()
    loop.call_later(0.01, future.set_result, "set")
    print(await future)
    await asyncio.sleep(0.1)
    inner = asyncio.create_task(work("shielded", 0.05))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled", inner.cancelled())
    print(await inner)
    for number in range(3):
        asyncio.create_task(work(f"spinning {number}", 0))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("end of main")
    asyncio.create_task(endless())
    await asyncio.sleep(0)
    return "result"


print(asyncio.run(main()))
try:
    asyncio.run(5)
except TypeError as error:
    print(error)
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)


async def nested():
    coroutine = main()
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print(error)
    coroutine.close()


asyncio.run(nested())
