import threading

lock = threading.Lock()
best = 0


def work(values):
    global best
    mine = 0
    for value in values:
        mine = max(mine, value)
    with lock:
        if mine > best:
            best = mine


threads = [threading.Thread(target=work, args=(values,)) for values in ([1, 5], [4, 2])]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(best)
