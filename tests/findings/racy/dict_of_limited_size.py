# always: race on `cache
import threading

cache = {}


def work(name):
    if len(cache) < 1:
        cache[name] = 1


threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
