# A callback runs after the work, and the pool is left when all is done.
from concurrent.futures import ThreadPoolExecutor
import threading

seen = []
lock = threading.Lock()
total = 0


def work(number):
    return number * number


def add(future):
    global total
    with lock:
        total += future.result()


with ThreadPoolExecutor(3) as pool:
    for number in range(4):
        pool.submit(work, number).add_done_callback(add)
print(total)
