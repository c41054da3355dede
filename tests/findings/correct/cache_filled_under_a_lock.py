import threading

cache = {}
lock = threading.Lock()


def square(n):
    with lock:
        if n not in cache:
            cache[n] = n * n
        return cache[n]


def work():
    return [square(n) for n in (1, 2, 1)]


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(cache.items()))
