# modes: controlled
# status: 0
# stdout: False None True
import queue
import threading

lock = threading.Lock()
lock.acquire()
t = threading.Thread(target=lock.acquire, daemon=True)
t.start()
try:
    queue.Queue().get(timeout=86400)
except queue.Empty:
    print(lock.acquire(timeout=3600), t.join(7200), t.is_alive())
