# The sentinel that the consumers pass on.
import queue
import threading

q = queue.Queue()
lock = threading.Lock()
total = 0
seen = []


def consumer():
    global total
    local = []
    while True:
        item = q.get()
        if item is None:
            q.put(None)
            break
        local.append(item)
    with lock:
        total += sum(local)
        seen.extend(local)


threads = [threading.Thread(target=consumer) for _ in range(4)]
for t in threads:
    t.start()
for i in range(100):
    q.put(i)
q.put(None)
for t in threads:
    t.join()
print(total, sorted(seen) == list(range(100)), q.qsize(), q.get())
