import threading


class Job:
    pass


job = Job()
job.size = 3


def work():
    job.answer = job.size * 2


thread = threading.Thread(target=work)
job.size = 4
thread.start()
thread.join()
job.size = 5
print(job.answer, job.size)
