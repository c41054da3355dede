# acquire, release, locked, and their results and errors.
import threading

lock = threading.Lock()
print(lock.locked(), lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(blocking=False))
print(lock.acquire(timeout=0.01), lock.acquire(True, 0.01), lock.acquire(timeout=0))
print(lock.release(), lock.locked(), lock.acquire(False), lock.release())
with lock as value:
    print("inside", value, lock.locked())
print("outside", lock.locked())


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


attempt(lock.release)
attempt(lambda: lock.acquire(False, 1))
attempt(lambda: lock.acquire(timeout=-5))
attempt(lambda: lock.acquire(timeout="1"))
attempt(lambda: lock.acquire(1, 2, 3))
attempt(lambda: threading.Lock(5))
attempt(lambda: lock.missing)
print(str(lock).startswith("<unlocked _thread.lock object at 0x"), type(lock).__name__, bool(lock), lock == lock, lock == threading.Lock())
with lock:
    print(str(lock).startswith("<locked _thread.lock object at 0x"))
try:
    with lock:
        raise ValueError("inside the with")
except ValueError as e:
    print(e, lock.locked())
print(lock.acquire(timeout=-1), lock.locked())
