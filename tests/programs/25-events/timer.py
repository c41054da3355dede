# A timer is a thread that waits first.
import threading
import time

log = []
t = threading.Timer(0.05, log.append, args=["rang"])
print(t.is_alive(), isinstance(t, threading.Thread), t.interval)
t.start()
t.join()
print(log, t.is_alive(), t.finished.is_set())
never = threading.Timer(60, log.append, ["never"])
never.start()
never.cancel()
never.join()
print(log)


def remember(a, b=0):
    log.append((a, b))


timers = [threading.Timer(0.3 * n, remember, (n,), {"b": -n}) for n in (3, 1, 2)]
for t in timers:
    t.start()
for t in timers:
    t.join()
print(log)
