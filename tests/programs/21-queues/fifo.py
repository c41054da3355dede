# A queue keeps its order.
import queue

q = queue.Queue()
print(q.empty(), q.qsize(), q.full(), q.maxsize)
for x in ("first", 2, None, [3]):
    q.put(x)
print(q.empty(), q.qsize(), q.get(), q.get(), q.qsize(), q.get(), q.get(), q.empty())
small = queue.Queue(maxsize=2)
small.put("a")
small.put("b", block=False)
print(small.full(), small.qsize(), small.maxsize, queue.Queue(3).maxsize)


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


attempt(lambda: small.put("c", block=False))
attempt(lambda: small.put_nowait("c"))
attempt(lambda: small.put("c", timeout=0.01))
attempt(lambda: small.put("c", True, 0.01))
attempt(lambda: q.get(block=False))
attempt(lambda: q.get_nowait())
attempt(lambda: q.get(timeout=0.01))
attempt(lambda: q.get(True, 0))
attempt(lambda: q.get(timeout=-1))
attempt(lambda: small.put("c", timeout=-1))
attempt(lambda: q.get(False, -1))
attempt(lambda: len(q))
attempt(lambda: q[0])
attempt(lambda: q.peek())
attempt(lambda: q.put())
print(small.get(), small.put("c"), small.get(), small.get(), small.empty())
print(issubclass(queue.Empty, Exception), issubclass(queue.Full, Exception), queue.Empty.__name__, repr(queue.Full()))
unbounded = queue.Queue(-1)
for i in range(100):
    unbounded.put(i)
print(unbounded.full(), unbounded.qsize(), sum(unbounded.get() for _ in range(100)))
