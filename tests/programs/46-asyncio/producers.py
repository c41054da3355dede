import asyncio


async def produce(queue, name, count):
    for n in range(count):
        await queue.put(f"{name}{n}")
        await asyncio.sleep(0.01)


async def consume(queue, got):
    while True:
        got.append(await queue.get())
        queue.task_done()


async def main():
    queue, got = asyncio.Queue(maxsize=2), []
    consumer = asyncio.create_task(consume(queue, got))
    await asyncio.gather(produce(queue, "a", 3), produce(queue, "b", 2))
    await queue.join()
    consumer.cancel()
    try:
        await consumer
    except asyncio.CancelledError:
        print("consumer stopped")
    print(sorted(got), queue.empty())
    for attempt in (queue.get_nowait, queue.task_done):
        try:
            attempt()
        except (asyncio.QueueEmpty, ValueError) as error:
            print(repr(error))


asyncio.run(main())
