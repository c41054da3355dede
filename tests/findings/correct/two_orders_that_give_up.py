import threading
import time

a = threading.Lock()
b = threading.Lock()


def both(first, second, pause):
    while True:
        with first:
            if second.acquire(timeout=0.01):
                second.release()
                return
        time.sleep(pause)


threads = [threading.Thread(target=both, args=args) for args in ((a, b, 0.02), (b, a, 0.03))]

for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
