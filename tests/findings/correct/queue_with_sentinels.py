import queue
import threading

jobs = queue.Queue(2)
results = queue.Queue()


def work():
    while (job := jobs.get()) is not None:
        results.put(job * job)
    jobs.put(None)


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for number in range(4):
    jobs.put(number)
jobs.put(None)
for thread in threads:
    thread.join()
print(sorted(results.get() for _ in range(4)))
