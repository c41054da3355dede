# What every thread has for itself.
import threading

data = threading.local()
data.x = "main"
results = []
lock = threading.Lock()


def worker(n):
    try:
        data.x
    except AttributeError as error:
        with lock:
            results.append(str(error))
    data.x = n
    for _ in range(3):
        data.x += 10
    with lock:
        results.append(data.x)


threads = [threading.Thread(target=worker, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(map(str, results)), data.x, hasattr(data, "y"), data.__dict__)
del data.x
try:
    del data.x
except AttributeError as error:
    print(error)


class Context(threading.local):
    kind = "shared by all"

    def __init__(self, start):
        self.items = [start]

    def add(self, item):
        self.items.append(item)
        return len(self.items)


c = Context("begin")
print(c.add(1), c.items, c.kind)
seen = []
t = threading.Thread(target=lambda: seen.append((c.add("other"), c.items)))
t.start()
t.join()
print(seen, c.items, getattr(c, "missing", "default"))
