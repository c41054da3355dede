# A decorator that locks, with locks made once.
import threading


def synchronized(method):
    def wrapper(self, *args, **kwargs):
        with self._lock:
            return method(self, *args, **kwargs)
    return wrapper


class Stack:
    def __init__(self):
        self._lock = threading.RLock()
        self._items = []

    @synchronized
    def push(self, item):
        self._items.append(item)

    @synchronized
    def pop(self):
        return self._items.pop() if self._items else None

    @synchronized
    def move_all(self, other):
        moved = 0
        while (item := self.pop()) is not None:
            other.push(item)
            moved += 1
        return moved

    def __len__(self):
        with self._lock:
            return len(self._items)


stack, target = Stack(), Stack()
threads = [threading.Thread(target=lambda base=base: [stack.push(base + i) for i in range(25)]) for base in (0, 100, 200)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(stack))
moved = []
threads = [threading.Thread(target=lambda: moved.append(stack.move_all(target))) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sum(moved), len(stack), len(target), sum(iter(target.pop, None)))
