# A daemon thread does not keep the program alive.
import threading
import time


def save():
    for page in [1, 2, 3]:
        print(f"page {page}: half written")
        time.sleep(1)
        print(f"page {page}: safe")


saver = threading.Thread(target=save, name="saver", daemon=True)
saver.start()
time.sleep(1.5)
print("main: that was all, good night")
