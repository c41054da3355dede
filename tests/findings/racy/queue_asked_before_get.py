# sometimes: race on `jobs`
import queue
import threading

jobs = queue.Queue()
for number in range(2):
    jobs.put(number)


def work():
    if not jobs.empty():
        jobs.get()


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
