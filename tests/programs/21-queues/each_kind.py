import queue

for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue):
    q = kind()
    for item in (3, 1, 2):
        q.put(item)
    print(kind.__name__, q.qsize(), q.empty(), [q.get() for _ in range(3)], q.empty())
    try:
        q.get_nowait()
    except queue.Empty as error:
        print("empty", repr(error))
small = queue.Queue(maxsize=1)
small.put("a")
print(small.full(), small.maxsize, small.qsize())
for attempt in (lambda: small.put("b", block=False), lambda: small.put("b", timeout=0.01), lambda: small.put_nowait("b"), lambda: small.get(timeout=-1), lambda: small.put("b", timeout=-1)):
    try:
        print(attempt())
    except (queue.Full, ValueError) as error:
        print(type(error).__name__, error)
