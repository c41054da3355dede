# status: 3
# stderr: Exception in thread careless:
# stderr: ValueError: left with the lock
# stderr: Deadlock
# stderr: MainThread
import threading

lock = threading.Lock()


def work():
    lock.acquire()
    raise ValueError("left with the lock")


t = threading.Thread(target=work, name="careless")
t.start()
t.join()
lock.acquire()
