# Where a coroutine or a generator waits.
import types


@types.coroutine
def pause():
    yield


async def work():
    await pause()
    await pause()


def numbers():
    yield 1
    yield 2


coroutine = work()
print(coroutine.cr_frame.f_lineno, coroutine.cr_running)
coroutine.send(None)
print(coroutine.cr_frame.f_lineno, coroutine.cr_frame.f_code is coroutine.cr_code, coroutine.cr_await.__name__)
coroutine.send(None)
print(coroutine.cr_frame.f_lineno)
coroutine.close()
print(coroutine.cr_frame)
generator = numbers()
print(generator.gi_frame.f_lineno)
next(generator)
print(generator.gi_frame.f_lineno, generator.gi_frame.f_code.co_name)
list(generator)
print(generator.gi_frame)
