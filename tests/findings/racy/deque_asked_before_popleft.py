# always: race on `jobs`
from collections import deque
import threading

jobs = deque([1])


def work():
    if jobs:
        try:
            jobs.popleft()
        except IndexError:
            print("gone")

threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
