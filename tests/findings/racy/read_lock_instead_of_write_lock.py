# always: race on `value`
import threading

lock = threading.Lock()
value = 0


def write():
    global value
    with lock:
        value = 1


def read():
    print(value in (0, 1))


threads = [threading.Thread(target=write), threading.Thread(target=read)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
