import threading
from collections import deque
import time


class Job:
    state = "new"


jobs, done = deque(), deque()


def work():
    taken = 0
    while taken < 3:
        try:
            job = jobs.popleft()
        except IndexError:
            time.sleep(0.01)
            continue
        job.state = "done"
        done.append(job)
        taken += 1


thread = threading.Thread(target=work)
thread.start()
for _ in range(3):
    jobs.append(Job())
thread.join()
print([job.state for job in done])
