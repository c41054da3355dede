# An event, a semaphore and a latch built from a condition.
import threading


class Event:
    def __init__(self):
        self.condition, self.flag = threading.Condition(), False

    def set(self):
        with self.condition:
            self.flag = True
            self.condition.notify_all()

    def wait(self, timeout=None):
        with self.condition:
            return self.condition.wait_for(lambda: self.flag, timeout)


class Semaphore:
    def __init__(self, value):
        self.condition, self.value = threading.Condition(), value

    def __enter__(self):
        with self.condition:
            while self.value == 0:
                self.condition.wait()
            self.value -= 1

    def __exit__(self, *details):
        with self.condition:
            self.value += 1
            self.condition.notify()


class Latch:
    def __init__(self, count):
        self.condition, self.count = threading.Condition(), count

    def down(self):
        with self.condition:
            self.count -= 1
            if self.count == 0:
                self.condition.notify_all()

    def wait(self):
        with self.condition:
            self.condition.wait_for(lambda: self.count == 0)


start, park, finished = Event(), Semaphore(2), Latch(6)
lock = threading.Lock()
inside = most = 0
arrived = []


def car(n):
    global inside, most
    start.wait()
    with park:
        with lock:
            inside += 1
            most = max(most, inside)
        arrived.append(n)
        with lock:
            inside -= 1
    finished.down()


for n in range(6):
    threading.Thread(target=car, args=(n,)).start()
print(start.wait(0.01), arrived)
start.set()
finished.wait()
print(sorted(arrived), most <= 2, inside, start.wait(), start.wait(0))
