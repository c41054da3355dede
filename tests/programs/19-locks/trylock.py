# Backing off with acquire(False), and giving up with a timeout.
import threading
import time

lock = threading.Lock()
log = []


def holder(started, release):
    with lock:
        started.release()
        release.acquire()


started, release = threading.Lock(), threading.Lock()
started.acquire()
release.acquire()
t = threading.Thread(target=holder, args=(started, release))
t.start()
started.acquire()
print("try:", lock.acquire(False), "with timeout:", lock.acquire(timeout=0.02))
before = time.monotonic()
print(lock.acquire(timeout=0.05), time.monotonic() - before >= 0.04)
release.release()
t.join()
print("now:", lock.acquire(timeout=1))
lock.release()

a, b = threading.Lock(), threading.Lock()
moved = [0, 0]


def polite(n, first, second):
    while moved[n] < 5:
        with first:
            if second.acquire(timeout=0.01 * (n + 1)):
                moved[n] += 1
                second.release()


threads = [threading.Thread(target=polite, args=(0, a, b)), threading.Thread(target=polite, args=(1, b, a))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(moved)
