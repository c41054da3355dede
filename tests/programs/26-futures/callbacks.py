import threading
from concurrent.futures import ThreadPoolExecutor

lock = threading.Lock()
results = []


def collect(future):
    with lock:
        results.append(future.result())


with ThreadPoolExecutor(3) as pool:
    for n in range(6):
        pool.submit(pow, n, 2).add_done_callback(collect)
print(sorted(results))

with ThreadPoolExecutor(1) as pool:
    done = threading.Event()
    future = pool.submit(lambda: 42)

    def chained(first):
        second = pool.submit(lambda: first.result() + 1)
        second.add_done_callback(lambda f: (print(f.result()), done.set()))

    future.add_done_callback(chained)
    done.wait()
