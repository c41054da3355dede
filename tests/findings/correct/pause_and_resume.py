import threading
import time

lock = threading.Lock()
running = threading.Event()
stopped = threading.Event()
steps = 0


def work():
    global steps
    while not stopped.is_set():
        running.wait()
        with lock:
            steps += 1
        time.sleep(0.01)


thread = threading.Thread(target=work)
thread.start()
running.set()
time.sleep(0.05)
running.clear()
with lock:
    before = steps
time.sleep(0.05)
with lock:
    after = steps
print(after >= before)
stopped.set()
running.set()
thread.join()
