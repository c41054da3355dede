import threading

lock = threading.Lock()
config = {"a": 1}


def writer():
    global config
    for number in range(3):
        new = dict(config)
        new["a"] = number
        with lock:
            config = new


def reader():
    for _ in range(3):
        with lock:
            current = config
        print(len(current))


threads = [threading.Thread(target=writer), threading.Thread(target=reader)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
