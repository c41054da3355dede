import threading

lock = threading.Lock()
cache = {}


def compute(key):
    return key * 2


def get(key):
    with lock:
        if key in cache:
            return cache[key]
    value = compute(key)
    with lock:
        if key not in cache:
            cache[key] = value
        return cache[key]


def work():
    for key in (1, 2, 1):
        get(key)


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
