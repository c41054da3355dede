# The modules that asyncio is made of.
import asyncio
import asyncio.events
from asyncio import queues, tasks
from asyncio.exceptions import CancelledError
from asyncio.locks import Lock, Semaphore

print(Lock is asyncio.Lock, queues.Queue is asyncio.Queue, tasks.gather is asyncio.gather, CancelledError is asyncio.CancelledError)
print(asyncio.exceptions.TimeoutError is TimeoutError, asyncio.CancelledError, asyncio.Semaphore, asyncio.Queue, asyncio.Task, asyncio.Timeout)
try:
    asyncio.coroutine
except AttributeError as error:
    print(error)


async def main():
    async with Semaphore(1):
        return asyncio.events.get_running_loop().is_running()


print(asyncio.run(main()))
