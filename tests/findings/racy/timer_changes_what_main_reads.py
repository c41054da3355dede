# always: race on `message`
import threading
import time

message = "old"


def change():
    global message
    message = "new"


timer = threading.Timer(0.05, change)
timer.start()
time.sleep(0.1)
print(len(message))
timer.join()
