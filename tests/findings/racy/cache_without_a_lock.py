# always: race on `cache['a']`
import threading

cache = {}


def load(key):
    if key not in cache:
        cache[key] = len(key)
    return cache[key]


def work():
    load("a")


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
