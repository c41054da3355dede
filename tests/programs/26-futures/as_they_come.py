import time
from concurrent.futures import FIRST_COMPLETED, FIRST_EXCEPTION, ThreadPoolExecutor, as_completed, wait


def sleepy(n):
    time.sleep(n / 10)
    if n == 2:
        raise ValueError("two")
    return n


with ThreadPoolExecutor(4) as pool:
    futures = {pool.submit(sleepy, n): n for n in (3, 1, 4)}
    print([futures[future] for future in as_completed(futures)])
    futures = [pool.submit(sleepy, n) for n in (1, 3)]
    done, rest = wait(futures, return_when=FIRST_COMPLETED)
    print(len(done), len(rest), done.pop().result())
    futures = [pool.submit(sleepy, n) for n in (4, 2)]
    done, rest = wait(futures, return_when=FIRST_EXCEPTION)
    print(len(done), len(rest), repr(done.pop().exception()))
    done, rest = wait([pool.submit(sleepy, 3)], timeout=0.05)
    print(len(done), len(rest))
