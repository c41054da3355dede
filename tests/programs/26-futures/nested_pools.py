import threading
from concurrent.futures import ThreadPoolExecutor


def leaf(a, b):
    return a * b


def branch(pool, a):
    return sum(f.result() for f in [pool.submit(leaf, a, b) for b in range(4)])


with ThreadPoolExecutor(2) as upper, ThreadPoolExecutor(2) as lower:
    totals = list(upper.map(lambda a: branch(lower, a), range(5)))
print(totals)


def grow(pool, depth):
    if depth == 0:
        return 1
    # Submitting from a worker is fine as long as nobody waits for it there.
    return pool.submit(grow, pool, depth - 1)


with ThreadPoolExecutor(1) as pool:
    future = pool.submit(grow, pool, 3)
    depth = 0
    while not isinstance(value := future.result(), int):
        future = value
        depth += 1
    print(depth, value)
