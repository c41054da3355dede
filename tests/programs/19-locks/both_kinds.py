import threading

lock, rlock = threading.Lock(), threading.RLock()
print(lock.acquire(), lock.acquire(blocking=False), lock.acquire(timeout=0.01), lock.locked())
lock.release()
print(rlock.acquire(), rlock.acquire(), rlock.acquire(blocking=False))
for _ in range(3):
    rlock.release()
for attempt in (lock.release, rlock.release, lambda: lock.acquire(False, 1), lambda: lock.acquire(timeout=-2), lambda: lock.acquire("x" * 0, 5)):
    try:
        print(attempt())
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__, error)
with rlock, rlock:
    print("twice")


def other():
    try:
        rlock.release()
    except RuntimeError as error:
        print(error)
    lock.release()


rlock.acquire()
lock.acquire()
thread = threading.Thread(target=other)
thread.start()
thread.join()
print(lock.locked())
