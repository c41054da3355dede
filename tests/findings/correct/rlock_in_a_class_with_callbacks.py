import threading


class Tree:
    def __init__(self):
        self._lock = threading.RLock()
        self._size = 0

    def add(self):
        with self._lock:
            self._size += 1
            self._check()

    def _check(self):
        with self._lock:
            assert self._size > 0

    @property
    def size(self):
        with self._lock:
            return self._size


tree = Tree()


def work():
    for _ in range(3):
        tree.add()
        tree.size


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(tree.size)
