import asyncio


async def work(n):
    try:
        await asyncio.sleep(n / 100)
        if n == 2:
            raise ValueError("two")
        return n
    except asyncio.CancelledError:
        print("cancelled", n)
        raise


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work(n)) for n in (1, 3)]
    print([task.result() for task in tasks])
    try:
        async with asyncio.TaskGroup() as group:
            for n in (1, 2, 5, 6):
                group.create_task(work(n))
    except* ValueError as caught:
        print(repr(caught), caught.exceptions)
    print(await asyncio.gather(work(1), work(2), return_exceptions=True))
    try:
        await asyncio.gather(work(2), work(4))
    except ValueError as error:
        print("gather", error)
    await asyncio.sleep(0.05)
    done, pending = await asyncio.wait([asyncio.create_task(work(1)), asyncio.create_task(work(9))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)


asyncio.run(main())
