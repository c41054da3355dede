# always: Some threads can never go on
# always: ended without releasing
# only: yes
import threading
import time

lock = threading.Lock()


def keep():
    lock.acquire()


def wait():
    with lock:
        print("never")


thread = threading.Thread(target=keep)
thread.start()
thread.join()
threading.Thread(target=wait, daemon=True).start()
time.sleep(1)
