import threading


class Stack:
    def __init__(self):
        self._lock = threading.RLock()
        self._items = [1]

    def is_empty(self):
        with self._lock:
            return not self._items

    def take(self):
        with self._lock:
            if self.is_empty():
                return None
            return self._items.pop()


stack = Stack()
threads = [threading.Thread(target=stack.take) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
