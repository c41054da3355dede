import threading
import time

lock = threading.Lock()
pending = []


def produce():
    for number in range(3):
        with lock:
            pending.append(number)


def flush():
    global pending
    taken = 0
    while taken < 6:
        with lock:
            batch, pending = pending, []
        while batch:
            batch.pop()
            taken += 1
        time.sleep(0.01)


threads = [threading.Thread(target=target) for target in (produce, produce, flush)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
