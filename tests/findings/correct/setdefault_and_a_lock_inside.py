import threading

table = {}
lock = threading.Lock()


def work(number):
    for key in "abca":
        table.setdefault(key, []).append(number)
        with lock:
            count[key] = count.get(key, 0) + 1


count = {}

threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(count['a'])
