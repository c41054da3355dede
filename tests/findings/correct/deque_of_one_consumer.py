from collections import deque
import threading
import time

jobs = deque()


def produce():
    for number in range(3):
        jobs.append(number)


def consume():
    taken = 0
    while taken < 6:
        if jobs:
            jobs.popleft()
            taken += 1
        else:
            time.sleep(0.01)


threads = [threading.Thread(target=target) for target in (produce, produce, consume)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
