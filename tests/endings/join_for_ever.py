# status: 3
# stderr: Deadlock
# stderr: waiter
# stderr: MainThread
import threading

gate = threading.Lock()
gate.acquire()
t = threading.Thread(target=gate.acquire, name="waiter")
t.start()
t.join()
