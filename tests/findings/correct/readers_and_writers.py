import threading

lock = threading.Lock()
writing = threading.Lock()
readers = 0
value = 0


def read():
    global readers
    for _ in range(2):
        with lock:
            readers += 1
            if readers == 1:
                writing.acquire()
        assert value >= 0
        with lock:
            readers -= 1
            if readers == 0:
                writing.release()


def write():
    global value
    for _ in range(2):
        with writing:
            value += 1


threads = [threading.Thread(target=target) for target in (read, read, write)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(value)
