import threading

lock = threading.Lock()
items = [1, 2, 3, 4]
taken = []


def work():
    while True:
        lock.acquire()
        try:
            if not items:
                break
            item = items.pop(0)
        finally:
            lock.release()
        lock.acquire()
        taken.append(item)
        lock.release()


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(taken))
