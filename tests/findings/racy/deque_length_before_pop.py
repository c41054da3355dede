# always: race on `jobs`
from collections import deque
import threading

jobs = deque(range(3))


def work():
    while len(jobs) > 0:
        try:
            jobs.pop()
        except IndexError:
            break

threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
