import threading

lock = threading.RLock()
total = 0


def add(n):
    global total
    with lock:
        total += n


def work():
    for n in range(3):
        with lock:
            add(n)
            add(n)

threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
