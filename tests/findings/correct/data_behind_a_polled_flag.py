import threading
import time

ready = False
data = None


def produce():
    global data, ready
    data = 5
    ready = True


thread = threading.Thread(target=produce)
thread.start()
while not ready:
    time.sleep(0.01)
print(data)
thread.join()
