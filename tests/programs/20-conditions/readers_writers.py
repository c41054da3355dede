# Many readers or one writer.
import threading


class ReadWriteLock:
    def __init__(self):
        self.condition = threading.Condition()
        self.readers, self.writing, self.waiting_writers = 0, False, 0

    def read(self):
        return Guard(self.start_read, self.end_read)

    def write(self):
        return Guard(self.start_write, self.end_write)

    def start_read(self):
        with self.condition:
            while self.writing or self.waiting_writers:
                self.condition.wait()
            self.readers += 1

    def end_read(self):
        with self.condition:
            self.readers -= 1
            if not self.readers:
                self.condition.notify_all()

    def start_write(self):
        with self.condition:
            self.waiting_writers += 1
            while self.writing or self.readers:
                self.condition.wait()
            self.waiting_writers -= 1
            self.writing = True

    def end_write(self):
        with self.condition:
            self.writing = False
            self.condition.notify_all()


class Guard:
    def __init__(self, start, end):
        self.start, self.end = start, end

    def __enter__(self):
        self.start()

    def __exit__(self, *details):
        self.end()


lock = ReadWriteLock()
pair = [0, 0]
torn = []


def writer():
    for _ in range(15):
        with lock.write():
            pair[0] += 1
            pair[1] += 1


def reader():
    for _ in range(15):
        with lock.read():
            if pair[0] != pair[1]:
                torn.append(tuple(pair))


threads = [threading.Thread(target=f) for f in (writer, reader, reader, writer, reader)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(pair, torn, lock.readers, lock.writing)
