import threading
import time

lock = threading.Lock()
done = 0


def work():
    global done
    for _ in range(3):
        with lock:
            done += 1


def show():
    while True:
        with lock:
            seen = done
        print(seen <= 6)
        if seen == 6:
            return
        time.sleep(0.01)


threads = [threading.Thread(target=target) for target in (work, work, show)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
