import threading


class ReadWriteLock:
    def __init__(self):
        self.changed = threading.Condition()
        self.readers = 0
        self.writing = False

    def acquire_read(self):
        with self.changed:
            while self.writing:
                self.changed.wait()
            self.readers += 1

    def release_read(self):
        with self.changed:
            self.readers -= 1
            if self.readers == 0:
                self.changed.notify_all()

    def acquire_write(self):
        with self.changed:
            while self.writing or self.readers > 0:
                self.changed.wait()
            self.writing = True

    def release_write(self):
        with self.changed:
            self.writing = False
            self.changed.notify_all()


lock = ReadWriteLock()
table = {"a": 0}


def write():
    for _ in range(2):
        lock.acquire_write()
        table["a"] = table["a"] + 1
        lock.release_write()


def read():
    for _ in range(2):
        lock.acquire_read()
        if "a" in table:
            print(table["a"] >= 0)
        lock.release_read()


threads = [threading.Thread(target=target) for target in (write, write, read, read)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(table)
