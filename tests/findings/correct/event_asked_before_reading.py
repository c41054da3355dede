import threading
import time

ready = threading.Event()
data = None


def produce():
    global data
    data = 7
    ready.set()


thread = threading.Thread(target=produce)
thread.start()
while not ready.is_set():
    time.sleep(0.01)
print(data)
thread.join()
