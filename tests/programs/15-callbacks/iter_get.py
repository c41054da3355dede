# iter(callable, sentinel) and map over the get of a queue.
import queue
import threading

q = queue.Queue()
for i in range(4):
    q.put(i)
q.put("stop")
print(list(iter(q.get, "stop")))


def worker(inbox, outbox):
    for item in iter(inbox.get, None):
        outbox.put(item * item)
    outbox.put(None)


inbox, outbox = queue.Queue(), queue.Queue()
thread = threading.Thread(target=worker, args=(inbox, outbox))
thread.start()
for n in range(5):
    inbox.put(n)
inbox.put(None)
print(sum(iter(outbox.get, None)))
thread.join()

for n in (3, 1, 2):
    q.put(n)
print(sorted(map(lambda _: q.get(), range(3))))
for n in "abc":
    q.put(n)
print("".join(q.get() for _ in range(q.qsize())), q.empty())

counter = 0


def tick():
    global counter
    counter += 1
    return counter


print([x * 10 for x in iter(tick, 4)], counter)
print(max(iter(tick, 8), key=lambda x: x % 3))
for pair in zip(iter(tick, 12), "xy"):
    print(pair, end=" ")
print(counter)
