# always: race on `best`
import threading

best = 0


def work(value):
    global best
    if value > best:
        best = value


threads = [threading.Thread(target=work, args=(value,)) for value in (3, 5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
