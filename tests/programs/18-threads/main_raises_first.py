# An exception in main is printed, then the other threads end; the exit status is 1.
import threading

gate = threading.Lock()
gate.acquire()


def late():
    gate.acquire()
    print("thread: still ran to its end")


threading.Thread(target=late).start()
try:
    1 / 0
finally:
    gate.release()
