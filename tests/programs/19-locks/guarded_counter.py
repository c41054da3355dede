import threading


class Counter:
    def __init__(self):
        self.value, self.lock = 0, threading.Lock()

    def add(self, times):
        for _ in range(times):
            with self.lock:
                self.value += 1


counter = Counter()
threads = [threading.Thread(target=counter.add, args=(10,)) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter.value, counter.lock.locked())
