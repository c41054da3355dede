import threading
from concurrent.futures import (
    ALL_COMPLETED,
    FIRST_COMPLETED,
    FIRST_EXCEPTION,
    Future,
    ThreadPoolExecutor,
    wait,
)

gates = [threading.Event() for _ in range(3)]


def passes(number):
    gates[number].wait()
    if number == 1:
        raise KeyError(number)
    return number


with ThreadPoolExecutor(3) as pool:
    futures = [pool.submit(passes, n) for n in range(3)]

    def numbers(some):
        return sorted(futures.index(f) for f in some)

    result = wait(futures, timeout=0.05)
    print(numbers(result.done), numbers(result.not_done))
    gates[0].set()
    done, rest = wait(futures, return_when=FIRST_COMPLETED)
    print(numbers(done), numbers(rest))
    gates[1].set()
    done, rest = wait(futures, return_when=FIRST_EXCEPTION)
    print(numbers(done), numbers(rest))
    gates[2].set()
    done, rest = wait(futures, return_when=ALL_COMPLETED)
    print(numbers(done), numbers(rest))
    print(wait([]))
    try:
        wait([Future()], return_when="LAST")
    except ValueError as error:
        print(error)
    print(type(result).__name__, result._fields)
