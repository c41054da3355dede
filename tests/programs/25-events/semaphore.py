# At most so many at a time.
import threading

s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(False), s.acquire(blocking=False), s.acquire(timeout=0.01), s.release(), s.acquire(True, 0.5))
s.release(2)
lock = threading.Lock()
inside = most = 0
done = []


def worker(n):
    global inside, most
    for _ in range(3):
        with s:
            with lock:
                inside += 1
                most = max(most, inside)
            with lock:
                inside -= 1
    done.append(n)


threads = [threading.Thread(target=worker, args=(n,)) for n in range(6)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(done), 1 <= most <= 2, inside)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: threading.Semaphore(-1))
attempt(lambda: threading.Semaphore(0).acquire(False))
attempt(lambda: s.acquire(False, 1))
attempt(lambda: s.release(0))
attempt(lambda: s.missing)
b = threading.BoundedSemaphore(2)
print(b.acquire(), b.release())
attempt(b.release)
attempt(lambda: threading.BoundedSemaphore().release())
print(isinstance(b, threading.Semaphore), type(b).__name__, type(s).__name__)
signal = threading.Semaphore(0)
order = []


def first():
    order.append("first")
    signal.release()


def second():
    signal.acquire()
    order.append("second")


threads = [threading.Thread(target=f) for f in (second, first)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(order)
