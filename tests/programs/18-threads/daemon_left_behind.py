# A daemon thread does not keep the program alive.
import threading

gate = threading.Lock()
gate.acquire()
started = threading.Lock()
started.acquire()


def forever():
    started.release()
    gate.acquire()
    print("never printed")


t = threading.Thread(target=forever, daemon=True)
t.start()
started.acquire()
print("daemon is waiting:", t.is_alive())
print("main ends")
