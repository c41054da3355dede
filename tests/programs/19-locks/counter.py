# The repaired lost update.
import threading

counter = 0
lock = threading.Lock()


def add(times):
    global counter
    for _ in range(times):
        with lock:
            counter += 1


threads = [threading.Thread(target=add, args=(100,)) for _ in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("expected", 500, "got", counter)


class Counter:
    def __init__(self):
        self._lock = threading.Lock()
        self._values = {}

    def increment(self, key):
        self._lock.acquire()
        try:
            self._values[key] = self._values.get(key, 0) + 1
        finally:
            self._lock.release()

    def snapshot(self):
        with self._lock:
            return dict(sorted(self._values.items()))


c = Counter()
threads = [threading.Thread(target=lambda k=k: [c.increment(k) for _ in range(20)]) for k in "abcab"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(c.snapshot())
