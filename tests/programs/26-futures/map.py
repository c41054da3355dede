import threading
import time
from concurrent.futures import ThreadPoolExecutor, TimeoutError


def slow_square(x):
    time.sleep((5 - x) * 0.01)
    return x * x


def check(x):
    if x == 3:
        raise ValueError(f"no {x}s, please")
    return x


with ThreadPoolExecutor(4) as pool:
    print(list(pool.map(slow_square, range(6))))
    print(list(pool.map(pow, [2, 3, 4], [5, 2, 1])))
    print(list(pool.map(lambda a, b: a + b, "abc", "de")))
    print(list(pool.map(str, range(5), chunksize=2)))
    print(list(pool.map(str, range(10), buffersize=3)))
    got = []
    try:
        for value in pool.map(check, range(6)):
            got.append(value)
    except ValueError as error:
        print(got, error)
    print(type(pool.map(str, [])).__name__)

    def forever():
        n = 0
        while True:
            yield n
            n += 1

    bounded = pool.map(str, forever(), buffersize=2)
    print(next(bounded), next(bounded), next(bounded))
    bounded.close()
    for wrong in ("3", 0):
        try:
            pool.map(str, [], buffersize=wrong)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)

release = threading.Event()
with ThreadPoolExecutor(1) as pool:
    try:
        for value in pool.map(lambda _: release.wait(), range(2), timeout=0.05):
            print("not reached")
    except TimeoutError as error:
        print("timeout", repr(str(error)))
    release.set()
