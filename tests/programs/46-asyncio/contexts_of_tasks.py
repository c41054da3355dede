# Names, stacks and loops of tasks.
import asyncio


async def work(n):
    await asyncio.sleep(n / 100)
    return n


async def main():
    task = asyncio.create_task(work(1), name="worker")
    await asyncio.sleep(0)
    print(task.get_name(), task.get_coro().__name__, task.get_loop() is asyncio.get_running_loop())
    print([frame.f_lineno for frame in task.get_stack()], [frame.f_code.co_name for frame in task.get_stack()])
    print(task.done(), task.cancelled(), task.cancelling())
    print(await task, task.get_stack(), task.done())
    made = []

    def factory(loop, coro, **given):
        task = asyncio.Task(coro, loop=loop, **given)
        made.append(task.get_name())
        return task

    asyncio.get_running_loop().set_task_factory(factory)
    print(await asyncio.gather(work(1), asyncio.create_task(work(2), name="named")), len(made), "named" in made)


asyncio.run(main())
