import queue
import threading

jobs = queue.Queue()
for number in range(4):
    jobs.put(number)
done = []


def work():
    while not jobs.empty():
        try:
            job = jobs.get_nowait()
        except queue.Empty:
            break
        done.append(job)


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(done))
