# What the methods return, and what they refuse.
import threading

c = threading.Condition()


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


attempt(c.wait)
attempt(c.notify)
attempt(c.notify_all)
attempt(c.release)
attempt(lambda: c.wait_for(lambda: True))
attempt(lambda: c.wait_for(lambda: False))
with c:
    print(c.wait(0.01), c.wait(timeout=0), c.wait_for(lambda: False, timeout=0.01), c.wait_for(lambda: "truthy", 0.01), c.wait_for(lambda: [], 0))
    print(c.notify(), c.notify(5), c.notify_all(), c.wait_for(lambda: 7))
    attempt(lambda: c.wait_for(lambda: 1 / 0))
print(c.acquire(), c.acquire(False), c.release(), c.release())
attempt(lambda: threading.Condition(5))
lock = threading.Lock()
d = threading.Condition(lock)
with d:
    print(lock.locked(), d.wait(0.001), lock.locked())
print(lock.locked())
r = threading.RLock()
e = threading.Condition(r)
with r:
    with e:
        print(e.wait(0.001), e.acquire(False), e.release())
shared = threading.Condition(lock)
with shared:
    print(d.notify_all(), lock.locked())
with c:
    with c:
        print("reentrant by default", c.wait(0.001))
