import queue
import threading

jobs = queue.Queue()


def produce():
    for number in range(3):
        jobs.put(number)


threads = [threading.Thread(target=produce) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
total = 0
while not jobs.empty():
    total += jobs.get()
print(total)
