# always: race on `
from collections import deque
import threading


class Pool:
    def __init__(self, size):
        self.free = deque(range(size))

    def take(self):
        if not self.free:
            return None
        try:
            return self.free.popleft()
        except IndexError:
            return None


pool = Pool(1)


def work():
    pool.take()

threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
