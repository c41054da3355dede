import threading
import time
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(2)


def slow(n):
    time.sleep(0.1 * n)
    print("task", n)
    return n


for n in range(1, 4):
    pool.submit(slow, n)
print("main ends")
