# always: race on `counter`
import threading

counter = 0
lock_a = threading.Lock()
lock_b = threading.Lock()


def one():
    global counter
    for _ in range(3):
        with lock_a:
            counter += 1


def two():
    global counter
    for _ in range(3):
        with lock_b:
            counter += 1


threads = [threading.Thread(target=one), threading.Thread(target=two)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
