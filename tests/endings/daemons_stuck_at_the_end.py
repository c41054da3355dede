# status: 0
# stderr: Some threads can never go on.
# stderr: Thread-1 (stuck) waits for lock `b`
# stderr: cycle: Thread-1 (stuck) -> Thread-2 (stuck) -> Thread-1 (stuck)
import threading
import time

a = threading.Lock()
b = threading.Lock()


def stuck(first, second):
    with first:
        time.sleep(0.05)
        with second:
            print("never")


for pair in ((a, b), (b, a)):
    threading.Thread(target=stuck, args=pair, daemon=True).start()
time.sleep(0.5)
