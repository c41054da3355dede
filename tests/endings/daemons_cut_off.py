# status: 0
# stdout: main ends
import queue
import threading
import time


def poll():
    while True:
        time.sleep(0.01)


def spin():
    n = 0
    while True:
        n += 1


for target in (poll, queue.Queue().get, spin):
    threading.Thread(target=target, daemon=True).start()
time.sleep(0.02)
print("main ends")
