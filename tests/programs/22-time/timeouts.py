# join, acquire and wait with a timeout.
import threading
import time

t = threading.Thread(target=time.sleep, args=(0.3,))
t.start()
start = time.monotonic()
t.join(timeout=0.05)
waited = time.monotonic() - start
print(t.is_alive(), waited >= 0.04)
t.join()
print(t.is_alive(), time.monotonic() - start >= 0.25)

lock = threading.Lock()
condition = threading.Condition()


def holder():
    with lock:
        time.sleep(0.3)


t = threading.Thread(target=holder)
t.start()
time.sleep(0.1)
print("soon:", lock.acquire(timeout=0.02))
print("later:", lock.acquire(timeout=10))
lock.release()
t.join()


def notifier():
    time.sleep(0.1)
    with condition:
        condition.notify_all()


t = threading.Thread(target=notifier)
t.start()
with condition:
    print("notified:", condition.wait(10))
t.join()
with condition:
    print("not notified:", condition.wait(0.02))
