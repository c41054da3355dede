# always: race on `cache[1]`
import threading

cache = {}


def square(n):
    if n in cache:
        return cache[n]
    cache[n] = n * n
    return cache[n]


def work():
    square(1)


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
