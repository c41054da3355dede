import queue
import threading


class UniqueQueue(queue.Queue):
    """A queue that keeps each item once."""

    def _init(self, maxsize):
        self.queue = set()

    def _put(self, item):
        self.queue.add(item)

    def _get(self):
        return self.queue.pop()


q = UniqueQueue()
for item in [1, 2, 1, 1, 2]:
    q.put(item)
print(q.qsize(), sorted([q.get(), q.get()]), q.empty(), q.unfinished_tasks)


class MaxQueue(queue.PriorityQueue):
    def _put(self, item):
        super()._put((-item, item))

    def _get(self):
        return super()._get()[1]


m = MaxQueue(3)
for item in [2, 9, 4]:
    m.put(item)
print(m.full(), [m.get() for _ in range(3)])


class Closable(queue.Queue):
    END = object()

    def close(self):
        self.put(self.END)

    def __iter__(self):
        while True:
            item = self.get()
            try:
                if item is self.END:
                    return
                yield item
            finally:
                self.task_done()


class Limited(queue.Queue):
    def __init__(self, name, room):
        super().__init__(maxsize=room * 2)
        self.name = name

    def put(self, item, block=True, timeout=None):
        return super().put((self.name, item), block, timeout)


c = Closable()
worker = threading.Thread(target=lambda: print(list(c)))
worker.start()
for n in range(4):
    c.put(n)
c.close()
worker.join()
c.join()
limited = Limited("x", 2)
for n in range(4):
    limited.put(n)
print(limited.full(), limited.maxsize, limited.get(), limited.qsize())


class Logged(UniqueQueue):
    def put(self, item, *args, **kwargs):
        print("put", item)
        super().put(item, *args, **kwargs)


logged = Logged(2)
logged.put(5)
logged.put(6, timeout=1)
try:
    logged.put(7, False)
except queue.Full:
    print("full")
total = []
threads = [threading.Thread(target=lambda: total.append(logged.get())) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(total))


class Gate(threading.Semaphore):
    def __init__(self, room):
        super().__init__(room + 1)


class Bounded(threading.BoundedSemaphore):
    pass


class Meeting(threading.Barrier):
    def __init__(self, size):
        super().__init__(size, action=lambda: print("all are here"))


class Signal(threading.Condition):
    def __init__(self):
        super().__init__(threading.Lock())


gate = Gate(1)
print(gate.acquire(), gate.acquire(), gate.acquire(blocking=False))
bounded = Bounded(2)
bounded.acquire()
bounded.release()
try:
    bounded.release()
except ValueError as error:
    print(error)
meeting = Meeting(2)
t = threading.Thread(target=meeting.wait)
t.start()
meeting.wait()
t.join()
print(meeting.parties)
with Signal() as held:
    print(held)
