from collections import deque
import threading

jobs = deque(range(4))
lock = threading.Lock()
done = []


def work():
    while True:
        with lock:
            if not jobs:
                return
            job = jobs.popleft()
        done.append(job)


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(done))
