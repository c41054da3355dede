import threading

lock = threading.Lock()
hits = 0


def work():
    global hits
    for _ in range(4):
        if lock.acquire(blocking=False):
            hits += 1
            lock.release()
        if lock.acquire(timeout=1):
            try:
                hits += 1
            finally:
                lock.release()

threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(hits >= 8)
