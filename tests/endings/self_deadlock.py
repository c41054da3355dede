# status: 3
# stderr: Deadlock
# stderr: lock
# stderr: MainThread
# stdout: once
import threading

lock = threading.Lock()
lock.acquire()
print("once")
lock.acquire()
print("never")
