# always: race on `balance`
import threading

balance = 100
lock = threading.Lock()


def careful():
    global balance
    with lock:
        balance += 10


def careless():
    global balance
    balance -= 10


threads = [threading.Thread(target=careful), threading.Thread(target=careless)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
