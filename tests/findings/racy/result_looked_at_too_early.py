# sometimes: race on `total`
from concurrent.futures import ThreadPoolExecutor

total = 0


def work():
    global total
    total += 1


pool = ThreadPoolExecutor(1)
future = pool.submit(work)
print(total)
future.result()
pool.shutdown()
