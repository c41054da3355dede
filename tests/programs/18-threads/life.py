# is_alive through the life of a thread, and join with a timeout.
import threading

gate = threading.Lock()
gate.acquire()
started = threading.Lock()
started.acquire()


def work():
    started.release()
    with gate:
        pass


t = threading.Thread(target=work)
print(t.is_alive())
t.start()
started.acquire()
print(t.is_alive())
print(t.join(0.01), t.is_alive())
print(t.join(timeout=0), t.is_alive())
gate.release()
t.join()
print(t.is_alive())
t.join()
t.join(0.5)
t.join(timeout=-1)
print("joined again", t.is_alive())
