# What asyncio's objects say of themselves.
import asyncio
import re


def show(*values):
    text = " ".join([value if isinstance(value, str) else repr(value) for value in values])
    text = re.sub(r"0x[0-9a-f]+", "0x", text)
    print(re.sub(r" at [^ ]*:\d+", " at FILE", text))


async def work(n):
    await asyncio.sleep(n / 10)
    return "x" * 50 if n == 1 else n


async def fail():
    raise ValueError("wrong")


async def main():
    task = asyncio.create_task(work(1), name="w")
    show(task)
    await asyncio.sleep(0)
    show(task)
    task.add_done_callback(show)
    await task
    show(task)
    future = asyncio.get_running_loop().create_future()
    show(future)
    future.add_done_callback(show)
    show(future)
    future.set_result([1] * 10)
    await asyncio.sleep(0)
    failed = asyncio.create_task(fail())
    await asyncio.wait([failed])
    show(failed, failed.exception())
    cancelled = asyncio.create_task(work(2), name="c")
    await asyncio.sleep(0)
    cancelled.cancel()
    show(cancelled)
    await asyncio.wait([cancelled])
    show(cancelled)
    loop = asyncio.get_running_loop()
    handle = loop.call_soon(show, "called")
    show(handle, type(task), type(future))
    handle.cancel()
    show(handle)


asyncio.run(main())
