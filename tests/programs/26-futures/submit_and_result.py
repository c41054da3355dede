import threading
from concurrent.futures import ThreadPoolExecutor


def square(x):
    return x * x


def describe(*args, **kwargs):
    return f"{args} {kwargs}"


with ThreadPoolExecutor(max_workers=3) as pool:
    futures = [pool.submit(square, n) for n in range(8)]
    print([f.result() for f in futures])
    print(pool.submit(describe, 1, 2, key="value").result())
    print(pool.submit(describe, fn=1, self=2).result())
    print(all(f.done() for f in futures), any(f.running() for f in futures), any(f.cancelled() for f in futures))
    print(futures[0].exception())

try:
    pool.submit(square, 1)
except RuntimeError as error:
    print(error)

# Without `with`: the end of the program waits for what was submitted.
pool = ThreadPoolExecutor(2, "worker")
print(pool.submit(lambda: threading.current_thread().name[:7]).result())
late = pool.submit(sum, range(1000))
pool.shutdown(wait=False)
print(late.result())
for wrong in (0, -1):
    try:
        ThreadPoolExecutor(wrong)
    except ValueError as error:
        print(error)
try:
    ThreadPoolExecutor(initializer=3)
except TypeError as error:
    print(error)
try:
    pool.submit()
except TypeError as error:
    print(error)
