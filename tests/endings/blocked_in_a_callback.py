# status: 3
# stderr: Deadlock
# stderr: MainThread
import threading

lock = threading.Lock()


def key(x):
    lock.acquire()
    return x


print(sorted([3, 1, 2], key=key))
