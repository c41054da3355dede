# status: 0
# stdout: 100000 threads
import threading

total = 0
lock = threading.Lock()


def work():
    global total
    with lock:
        total += 1


threads = [threading.Thread(target=work) for _ in range(100_000)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total, "threads")
