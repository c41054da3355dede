# An event loop in a page of Python: tasks, sleeping, futures, gathering, cancelling.
from collections import deque


class Cancelled(BaseException):
    pass


class Future:
    def __init__(self, loop):
        self.loop = loop
        self.done = False
        self.result = None
        self.error = None
        self.waiters = []

    def set_result(self, value):
        self.done, self.result = True, value
        for task in self.waiters:
            self.loop.ready.append((task, None))

    def set_error(self, error):
        self.done, self.error = True, error
        for task in self.waiters:
            self.loop.ready.append((task, None))

    def __await__(self):
        if not self.done:
            yield self
        if self.error is not None:
            raise self.error
        return self.result


class Task(Future):
    def __init__(self, loop, coroutine, name):
        super().__init__(loop)
        self.coroutine = coroutine
        self.name = name
        loop.ready.append((self, None))

    def step(self, error):
        try:
            if error is None:
                future = self.coroutine.send(None)
            else:
                future = self.coroutine.throw(error)
        except StopIteration as end:
            self.set_result(end.value)
        except Cancelled as gone:
            self.set_error(gone)
        except Exception as failed:
            self.set_error(failed)
        else:
            future.waiters.append(self)

    def cancel(self):
        self.loop.ready.append((self, Cancelled()))


class Loop:
    def __init__(self):
        self.ready = deque()
        self.timers = []
        self.time = 0

    def task(self, coroutine, name="task"):
        return Task(self, coroutine, name)

    def sleep(self, delay):
        future = Future(self)
        self.timers.append((self.time + delay, len(self.timers), future))
        return future

    def run(self, coroutine):
        main = self.task(coroutine, "main")
        while not main.done:
            while self.ready:
                task, error = self.ready.popleft()
                if not task.done:
                    task.step(error)
            if not main.done:
                self.timers.sort(reverse=True)
                self.time, _, future = self.timers.pop()
                future.set_result(None)
        if main.error is not None:
            raise main.error
        return main.result


loop = Loop()


async def gather(*coroutines):
    tasks = [loop.task(coroutine) for coroutine in coroutines]
    return [await task for task in tasks]


async def cook(dish, minutes):
    print(f"{loop.time:3}: {dish} begins")
    await loop.sleep(minutes)
    print(f"{loop.time:3}: {dish} is ready")
    return dish


async def fails():
    await loop.sleep(3)
    raise ValueError("burnt")


class Timer:
    async def __aenter__(self):
        self.start = loop.time
        await loop.sleep(0)
        return self

    async def __aexit__(self, kind, error, trace):
        await loop.sleep(1)
        print("took", loop.time - self.start, "with", kind and kind.__name__)
        return kind is ValueError


async def ticks(count):
    for tick in range(count):
        await loop.sleep(2)
        yield tick


async def endless():
    try:
        while True:
            await loop.sleep(1)
    finally:
        print("stopped at", loop.time)


async def main():
    print(await gather(cook("rice", 12), cook("egg", 5), cook("tea", 3)))
    async with Timer() as timer:
        print("inside", type(timer).__name__)
        await fails()
    async for tick in ticks(3):
        print("tick", tick, "at", loop.time)
    print([tick * 10 async for tick in ticks(4) if tick % 2])
    task = loop.task(endless(), "endless")
    await loop.sleep(5)
    task.cancel()
    try:
        await task
    except Cancelled:
        print("cancelled")
    return "over"


print(loop.run(main()))
