import threading


class Buffer:
    def __init__(self, size):
        self.items, self.size, self.changed = [], size, threading.Condition()

    def put(self, item):
        with self.changed:
            self.changed.wait_for(lambda: len(self.items) < self.size)
            self.items.append(item)
            self.changed.notify_all()

    def get(self):
        with self.changed:
            while not self.items:
                self.changed.wait()
            item = self.items.pop(0)
            self.changed.notify_all()
            return item


buffer, got = Buffer(2), []


def produce():
    for n in range(6):
        buffer.put(n)
    buffer.put(None)


def consume():
    while (item := buffer.get()) is not None:
        got.append(item)


threads = [threading.Thread(target=produce), threading.Thread(target=consume)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(got)
