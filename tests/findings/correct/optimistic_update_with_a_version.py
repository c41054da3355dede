import threading

lock = threading.Lock()
value = 0
version = 0


def work():
    global value, version
    while True:
        with lock:
            seen, at = value, version
        new = seen + 1
        with lock:
            if version == at:
                value = new
                version += 1
                return


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(value)
