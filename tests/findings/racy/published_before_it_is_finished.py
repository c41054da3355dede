# sometimes: written by `__init__`
import threading

shared = []


class Worker:
    def __init__(self):
        shared.append(self)
        self.name = "ready"


def look():
    if shared:
        print(getattr(shared[0], "name", "no name") != "")


thread = threading.Thread(target=look)
thread.start()
Worker()
thread.join()
