from collections import deque
import threading

jobs = deque(range(4))
done = []


def work():
    while True:
        try:
            job = jobs.popleft()
        except IndexError:
            return
        done.append(job)


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(done))
