import asyncio


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("asked to stop", error.args)
        await asyncio.sleep(0.01)
        print("cleaned up")
        raise


async def ignores():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "ignored"


async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    print(task.cancel("reason"), task.cancelling(), task.cancelled())
    try:
        await task
    except asyncio.CancelledError as error:
        print("cancelled", error.args, task.cancelled())
    print(task.cancel())
    other = asyncio.create_task(ignores())
    await asyncio.sleep(0)
    other.cancel()
    print(await other, other.cancelled())
    early = asyncio.create_task(ignores())
    early.cancel()
    print(await asyncio.gather(early, return_exceptions=True))
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(10)
    except TimeoutError as error:
        print("timeout", repr(error))
    try:
        await asyncio.wait_for(asyncio.sleep(10), 0.01)
    except TimeoutError:
        print("timeout again")
    shielded = asyncio.create_task(asyncio.sleep(0.05, "survived"))
    try:
        await asyncio.wait_for(asyncio.shield(shielded), 0.01)
    except TimeoutError:
        print(await shielded)


asyncio.run(main())
