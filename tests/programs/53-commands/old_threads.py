# Threads as long ago.
import _thread

lock = _thread.allocate_lock()
print(lock.acquire(), lock.locked(), lock.acquire(False))
lock.release()
done = [_thread.allocate_lock() for _ in range(3)]
found = []


def work(number, text="none"):
    with lock:
        found.append((number, text))
    done[number].release()


for one in done:
    one.acquire()
_thread.start_new_thread(work, (0,))
_thread.start_new_thread(work, (1, "positional"))
_thread.start_new_thread(work, (2,), {"text": "keyword"})
for one in done:
    one.acquire()
print(sorted(found), type(_thread.get_ident()).__name__, _thread.error is RuntimeError)
for attempt in (lambda: _thread.start_new_thread(5, ()), lambda: _thread.start_new_thread(work, [1])):
    try:
        attempt()
    except TypeError as error:
        print(error)
