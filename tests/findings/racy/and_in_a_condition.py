# always: race on `jobs`
import threading

jobs = ["x"]


def work():
    try:
        job = jobs and jobs.pop()
    except IndexError:
        job = None

threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
