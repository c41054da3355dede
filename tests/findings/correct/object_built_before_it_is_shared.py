import threading

shared = []
ready = threading.Condition()


class Worker:
    def __init__(self):
        self.name = "ready"


def make():
    worker = Worker()
    with ready:
        shared.append(worker)
        ready.notify()


def look():
    with ready:
        ready.wait_for(lambda: shared)
        print(shared[0].name)


threads = [threading.Thread(target=make), threading.Thread(target=look)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
