import threading
import time

cancelled = False


def work():
    for step in range(100):
        if cancelled:
            print("cancelled")
            break
        time.sleep(0.1)


thread = threading.Thread(target=work)
thread.start()
time.sleep(0.25)
cancelled = True
thread.join()
