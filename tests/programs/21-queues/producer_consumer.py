# One producer, one consumer, a sentinel.
import queue
import threading

q = queue.Queue()
received = []


def producer():
    for i in range(10):
        q.put(i)
    q.put(None)


def consumer():
    while True:
        item = q.get()
        if item is None:
            break
        received.append(item * item)


threads = [threading.Thread(target=consumer), threading.Thread(target=producer)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(received, q.empty())
