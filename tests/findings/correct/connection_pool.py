import threading


class Pool:
    def __init__(self, size):
        self.lock = threading.Lock()
        self.free = list(range(size))
        self.slots = threading.Semaphore(size)

    def take(self):
        self.slots.acquire()
        with self.lock:
            return self.free.pop()

    def give(self, item):
        with self.lock:
            self.free.append(item)
        self.slots.release()


pool = Pool(2)


def work():
    for _ in range(3):
        item = pool.take()
        pool.give(item)


threads = [threading.Thread(target=work) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(pool.free))
