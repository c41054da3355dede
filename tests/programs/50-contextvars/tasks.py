# A task works in a copy of the context in which it was made.
import asyncio
import contextvars

request = contextvars.ContextVar("request", default=0)


async def handle(number):
    request.set(number)
    await asyncio.sleep(0.01 * number)
    return await inner()


async def inner():
    await asyncio.sleep(0)
    return request.get()


async def change():
    request.set("changed")


async def main():
    request.set("main")
    print(await asyncio.gather(*[handle(n) for n in range(4)]), request.get())
    await change()
    print(request.get())
    await asyncio.create_task(handle(1))
    print(request.get())
    context = contextvars.copy_context()
    await asyncio.create_task(handle(2), context=context)
    print(request.get(), context[request])
    print(await asyncio.to_thread(request.get))
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: print("callback", request.get()))
    request.set("later")
    await asyncio.sleep(0)


asyncio.run(main())
print(request.get())
