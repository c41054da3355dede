import threading
import time

lock = threading.Lock()
tokens = 2


def take():
    global tokens
    while True:
        with lock:
            if tokens > 0:
                tokens -= 1
                return
        time.sleep(0.01)


def give():
    global tokens
    with lock:
        tokens += 1


def work():
    for _ in range(3):
        take()
        give()


threads = [threading.Thread(target=work) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(tokens)
