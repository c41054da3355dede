# What a loop does with errors that nobody waits for, and asynchronous context managers out of generators.
import asyncio
from contextlib import aclosing, asynccontextmanager


def bad():
    raise ValueError("x")


async def lost():
    raise ValueError("lost")


@asynccontextmanager
async def opened(name):
    print("open", name)
    try:
        yield name.upper()
    finally:
        print("close", name)


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("no more numbers")


def handle(loop, context):
    print("handled:", context["message"].split(" at ")[0], repr(context["exception"]))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handle)
    loop.call_soon(bad)
    loop.call_later(0.01, bad)
    await asyncio.sleep(0.05)
    print("still running")
    task = asyncio.create_task(lost(), name="mine")
    await asyncio.sleep(0.01)
    print(repr(task.exception()), task.get_name(), asyncio.create_task(asyncio.sleep(0)).get_name())
    async with opened("a") as name:
        print(name)
    try:
        async with opened("b"):
            raise KeyError(1)
    except KeyError as error:
        print("caught", error)
    async with aclosing(numbers()) as generator:
        async for number in generator:
            print(number)
            break
    queue = asyncio.Queue(3)
    print(str(queue))
    queue.put_nowait(1)
    print(str(queue))
    task = asyncio.create_task(lost())
    await asyncio.sleep(0.01)
    del task


class Echo(asyncio.Protocol):
    def data_received(self, data: bytes) -> None:
        self.transport: asyncio.Transport
        print(data)


Echo().data_received(b"by hand")
asyncio.run(main())
