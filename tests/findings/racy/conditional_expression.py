# sometimes: race on `cache['a']`
import threading

cache = {"a": 1}


def reader():
    try:
        print(cache["a"] if "a" in cache else 1)
    except KeyError:
        print("gone")


def remover():
    cache.pop("a")


threads = [threading.Thread(target=reader), threading.Thread(target=remover)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
