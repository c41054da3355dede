import threading
import time

running = True
beats = 0


def work():
    global beats
    while running:
        beats += 1
        time.sleep(0.1)


thread = threading.Thread(target=work)
thread.start()
time.sleep(0.35)
running = False
thread.join()
print(beats >= 3)
