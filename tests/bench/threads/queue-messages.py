# Messages from a producer to a consumer. count: 50000
import queue
import threading

box = queue.Queue(1000)


def produce():
    for n in range(50000):
        box.put(n)
    box.put(None)


def consume():
    total = 0
    while True:
        n = box.get()
        if n is None:
            break
        total += n
    print(total)


threads = [threading.Thread(target=produce), threading.Thread(target=consume)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
