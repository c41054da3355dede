import threading
import traceback
from concurrent.futures import ThreadPoolExecutor


class Custom(Exception):
    pass


def inner(n):
    if n % 2:
        raise Custom("odd", n)
    return n


def outer(n):
    try:
        return inner(n)
    except Custom as error:
        raise RuntimeError(f"task {n}") from error


with ThreadPoolExecutor(2) as pool:
    for n in range(4):
        future = pool.submit(outer, n)
        try:
            print(future.result())
        except RuntimeError as error:
            print(error, "from", repr(error.__cause__))
    error = pool.submit(inner, 1).exception()
    print(type(error).__name__, error.args, error.__traceback__ is not None)
    for ending in (SystemExit(3), KeyboardInterrupt()):
        def leave():
            raise ending
        future = pool.submit(leave)
        print(repr(future.exception()))
    print(pool.submit(threading.get_ident).result() != threading.get_ident())
