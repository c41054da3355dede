# A queue of one: the producer waits for the consumer.
import queue
import threading

q = queue.Queue(maxsize=1)
sizes = []
received = []


def producer():
    for i in range(20):
        q.put(i)
        sizes.append(q.qsize())
    q.put("end")


t = threading.Thread(target=producer)
t.start()
while (item := q.get()) != "end":
    received.append(item)
t.join()
print(received == list(range(20)), max(sizes) <= 1, q.qsize())
