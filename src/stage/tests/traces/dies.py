import threading

total = {"sum": 0}
lock = threading.Lock()


def add(value):
    lock.acquire()
    total["sum"] += value
    lock.release()


threads = [threading.Thread(target=add, args=(value,)) for value in (1, "two")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total["sum"])
