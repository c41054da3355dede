import threading

lock = threading.Lock()
counts = {}
reports = []


def work(name):
    for _ in range(3):
        with lock:
            counts[name] = counts.get(name, 0) + 1
        with lock:
            snapshot = dict(counts)
        total = sum(snapshot.values())
        with lock:
            reports.append(total)


threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(reports))
