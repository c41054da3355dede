# What frames of generators and of tracebacks know.
import inspect
import sys
import traceback


def numbers(count):
    step = 2
    for number in range(count):
        doubled = number * step
        yield doubled


generator = numbers(3)
print(generator.gi_frame.f_locals)
next(generator), next(generator)
print(generator.gi_frame.f_locals["doubled"], sorted(generator.gi_frame.f_locals), generator.gi_frame.f_lineno)
print(generator.gi_frame.f_globals is globals(), generator.gi_frame.f_code is numbers.__code__)
print(inspect.getgeneratorlocals(generator) == generator.gi_frame.f_locals)
print(list(generator), generator.gi_frame, inspect.getgeneratorlocals(generator))


def closure():
    outer = "o"

    def inner():
        here = yield outer
        yield here

    return inner()


made = closure()
next(made)
made.send("x")
print(made.gi_frame.f_locals)


async def coroutine(value):
    pass


waiting = coroutine(5)
print(waiting.cr_frame.f_locals)
waiting.close()


def fails():
    kept = 1
    return kept / 0


try:
    fails()
except ZeroDivisionError as error:
    entry = error.__traceback__
    print(entry.tb_frame.f_locals is globals(), entry.tb_next.tb_frame.f_globals is globals())
    print(entry.tb_next.tb_frame.f_code.co_name, entry.tb_next.tb_lineno)


def catches():
    own = "mine"
    try:
        fails()
    except ZeroDivisionError as error:
        names = error.__traceback__.tb_frame.f_locals
        return names["own"], "error" in names


print(catches(), sys._getframe().f_locals is globals())
