import threading
from collections import deque


class Window:
    def __init__(self, size):
        self.lock = threading.Lock()
        self.values = deque(maxlen=size)

    def add(self, value):
        with self.lock:
            self.values.append(value)

    def average(self):
        with self.lock:
            if not self.values:
                return 0
            return sum(self.values) / len(self.values)


window = Window(3)


def work():
    for value in range(4):
        window.add(value)
        window.average()


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
