# The program ends when its last non-daemon thread ends.
import threading

gate = threading.Lock()
gate.acquire()


def late():
    with gate:
        print("thread: main has finished its last line")


threading.Thread(target=late).start()
print("main: last line")
gate.release()
