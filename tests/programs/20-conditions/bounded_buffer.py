# Producers and consumers over a buffer of three.
import threading


class Buffer:
    def __init__(self, size):
        self.items, self.size = [], size
        self.lock = threading.Lock()
        self.not_empty = threading.Condition(self.lock)
        self.not_full = threading.Condition(self.lock)
        self.highest = 0

    def put(self, item):
        with self.not_full:
            while len(self.items) == self.size:
                self.not_full.wait()
            self.items.append(item)
            self.highest = max(self.highest, len(self.items))
            self.not_empty.notify()

    def get(self):
        with self.not_empty:
            while not self.items:
                self.not_empty.wait()
            item = self.items.pop(0)
            self.not_full.notify()
            return item


def producer(buffer, base, count):
    for i in range(count):
        buffer.put(base + i)


def consumer(buffer, out):
    while (item := buffer.get()) is not None:
        out.append(item)


buffer = Buffer(3)
outs = [[], [], []]
consumers = [threading.Thread(target=consumer, args=(buffer, out)) for out in outs]
producers = [threading.Thread(target=producer, args=(buffer, base, 20)) for base in (0, 100)]
for t in consumers + producers:
    t.start()
for t in producers:
    t.join()
for _ in consumers:
    buffer.put(None)
for t in consumers:
    t.join()
everything = sorted(x for out in outs for x in out)
print(everything == list(range(20)) + list(range(100, 120)), buffer.items, 1 <= buffer.highest <= 3)
print(all([x for x in out if x < 100] == sorted(x for x in out if x < 100) for out in outs))
