# status: 3
# stderr: Deadlock
# stderr: MainThread
import queue
import threading

threading.Thread(target=queue.Queue().get, daemon=True, name="helper").start()
queue.Queue().get()
