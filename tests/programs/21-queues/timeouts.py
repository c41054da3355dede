# Waiting no longer than so long.
import queue
import threading
import time

q = queue.Queue(maxsize=1)


def measure(action):
    before = time.monotonic()
    try:
        result = action()
    except (queue.Empty, queue.Full) as e:
        result = type(e).__name__
    elapsed = time.monotonic() - before
    return result, elapsed


result, elapsed = measure(lambda: q.get(timeout=0.05))
print(result, 0.04 <= elapsed < 2)
q.put("filler")
result, elapsed = measure(lambda: q.put("more", timeout=0.05))
print(result, 0.04 <= elapsed < 2)
result, elapsed = measure(lambda: q.get(timeout=5))
print(result, elapsed < 2)


def late():
    time.sleep(0.02)
    q.put("late but in time")


t = threading.Thread(target=late)
t.start()
print(measure(lambda: q.get(timeout=5))[0])
t.join()
q.put("occupied")


def drain():
    time.sleep(0.02)
    q.get()


t = threading.Thread(target=drain)
t.start()
q.put("fits after a while", timeout=5)
t.join()
print(q.get())


def poll():
    misses = 0
    while True:
        try:
            return q.get(timeout=0.01), misses > 0
        except queue.Empty:
            misses += 1


t = threading.Thread(target=lambda: (time.sleep(0.1), q.put("polled")))
t.start()
print(poll())
t.join()
