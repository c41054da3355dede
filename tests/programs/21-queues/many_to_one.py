# Several producers, several sentinels, one consumer.
import queue
import threading

q = queue.Queue(maxsize=5)
PRODUCERS = 4


def producer(name, count):
    for i in range(count):
        q.put((name, i))
    q.put((name, None))


threads = [threading.Thread(target=producer, args=(name, n)) for name, n in zip("abcd", (5, 0, 12, 7))]
for t in threads:
    t.start()
finished = 0
received = {}
while finished < PRODUCERS:
    name, value = q.get()
    if value is None:
        finished += 1
    else:
        received.setdefault(name, []).append(value)
for t in threads:
    t.join()
for name in sorted(received):
    print(name, received[name])
print(q.empty())
