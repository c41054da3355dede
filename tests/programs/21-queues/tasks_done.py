import queue
import threading

jobs, done, lock = queue.Queue(), [], threading.Lock()


def work():
    while True:
        job = jobs.get()
        if job is None:
            jobs.task_done()
            return
        with lock:
            done.append(job * 2)
        jobs.task_done()


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for n in range(6):
    jobs.put(n)
jobs.join()
print(sorted(done), jobs.unfinished_tasks)
for _ in threads:
    jobs.put(None)
jobs.join()
for thread in threads:
    thread.join()
try:
    jobs.task_done()
except ValueError as error:
    print(error)
jobs.shutdown()
for attempt in (lambda: jobs.put(1), jobs.get):
    try:
        attempt()
    except queue.ShutDown as error:
        print(repr(error))
