# Last in first out, by priority, and the simple one.
import queue
import threading

stack = queue.LifoQueue()
for x in "abc":
    stack.put(x)
print(stack.get(), stack.get(), stack.qsize(), stack.get(), stack.empty(), isinstance(stack, queue.Queue))
p = queue.PriorityQueue(maxsize=10)
for item in ((3, "c"), (1, "a"), (2, "b"), (1, "A"), (0, "first")):
    p.put(item)
print([p.get() for _ in range(5)], p.full(), p.maxsize)


class Job:
    def __init__(self, priority, name):
        self.priority, self.name = priority, name

    def __lt__(self, other):
        compared.append((self.name, other.name))
        return self.priority < other.priority


compared = []
for priority, name in ((2, "x"), (1, "y"), (2, "z"), (1, "w"), (3, "v"), (1, "u")):
    p.put(Job(priority, name))
print([p.get().name for _ in range(6)], len(compared))
p.put((1, {}))
try:
    p.put((1, {}))
except TypeError as error:
    print(error)
numbers = [5, 3, 8, 1, 9, 2, 7, 2.5, True]
h = queue.PriorityQueue()
for n in numbers:
    h.put(n)
print([h.get() for _ in numbers])
s = queue.SimpleQueue()
s.put(1)
s.put(2, block=False)
print(s.get(), s.qsize(), s.empty(), s.get_nowait())
for action in (s.get_nowait, lambda: s.get(timeout=0.01), lambda: s.task_done()):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

work = queue.PriorityQueue()
out = []


def worker():
    while True:
        priority, name = work.get()
        if name is None:
            return
        out.append(priority)


for n in (5, 1, 4, 2, 3):
    work.put((n, f"task {n}"))
work.put((99, None))
t = threading.Thread(target=worker)
t.start()
t.join()
print(out)
q = queue.Queue()
q.put("left")
q.shutdown()
try:
    q.put("more")
except queue.ShutDown as error:
    print(type(error).__name__)
print(q.get())
try:
    q.get()
except queue.ShutDown as error:
    print(type(error).__name__)
