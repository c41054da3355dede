import threading
from concurrent.futures import ThreadPoolExecutor


def divide(a, b):
    return a / b


def task(n):
    return divide(10, n)


with ThreadPoolExecutor(max_workers=2) as pool:
    futures = [pool.submit(task, n) for n in (1, 2, 0)]
    for future in futures:
        print(future.result())
