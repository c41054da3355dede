# Initialisation exactly once.
import threading


class Config:
    _instance = None
    _lock = threading.Lock()
    built = 0

    @classmethod
    def get(cls):
        with cls._lock:
            if cls._instance is None:
                cls._instance = cls()
        return cls._instance

    def __init__(self):
        Config.built += 1


seen = []
threads = [threading.Thread(target=lambda: seen.append(Config.get())) for _ in range(8)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(Config.built, len(seen), all(s is seen[0] for s in seen))


def once(f):
    lock = threading.Lock()
    results = []

    def wrapper():
        with lock:
            if not results:
                results.append(f())
            return results[0]
    return wrapper


calls = []


@once
def expensive():
    calls.append("called")
    return sum(range(100))


values = []
threads = [threading.Thread(target=lambda: values.append(expensive())) for _ in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(calls, values)
