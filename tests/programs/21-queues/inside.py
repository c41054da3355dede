import queue
import threading

q = queue.Queue(maxsize=10)
for number in range(5):
    q.put(number)
print(q.queue, list(q.queue), len(q.queue), q.qsize())
with q.mutex:
    q.queue.clear()
print(q.empty(), q.unfinished_tasks, q.maxsize, q.is_shutdown)
with q.not_empty:
    print(q.not_empty.wait(timeout=0.01))

# Opened while others wait.
results = queue.Queue()


def get_some():
    for _ in range(3):
        results.put(q.get())
        q.task_done()


threads = [threading.Thread(target=get_some) for _ in range(2)]
for t in threads:
    t.start()
for number in range(6):
    q.put(number)
for t in threads:
    t.join()
print(sorted(results.queue))
plain = queue.Queue()
waiting = threading.Thread(target=lambda: print("got", plain.get(timeout=5)))
waiting.start()
print(type(plain.mutex).__name__, plain.queue in ([], plain.queue))
plain.put("item")
waiting.join()
stack = queue.LifoQueue()
heap = queue.PriorityQueue()
for number in (3, 1, 2):
    stack.put(number)
    heap.put(number)
print(stack.queue, heap.queue)
print([stack.get() for _ in range(3)], [heap.get_nowait() for _ in range(3)])
for attempt in (lambda: heap.get_nowait(), lambda: heap.get(timeout=0.01), lambda: heap.get(timeout=-1)):
    try:
        attempt()
    except (queue.Empty, ValueError) as error:
        print(type(error).__name__, error)
full = queue.Queue(1)
full.put(1)
print(full.queue)
try:
    full.put(2, block=False)
except queue.Full as error:
    print(repr(error))
full.shutdown()
print(full.get())
try:
    full.get()
except queue.ShutDown as error:
    print(repr(error))
