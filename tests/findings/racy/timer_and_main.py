# always: race on `fired`
import threading
import time

fired = 0


def ring():
    global fired
    fired += 1


timer = threading.Timer(0.1, ring)
timer.start()
time.sleep(1)
fired += 1
timer.join()
print(fired)
