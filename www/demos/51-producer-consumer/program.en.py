# One thread puts jobs into a queue, two take them out.
import queue
import threading

jobs = queue.Queue(maxsize=2)
done = []


def produce():
    for number in range(1, 5):
        jobs.put(number)  # Waits while the queue is full.
    for _ in consumers:
        jobs.put(None)  # A poison pill: no more work.


def consume():
    while True:
        job = jobs.get()  # Waits while the queue is empty.
        if job is None:
            break
        done.append(job * job)


producer = threading.Thread(target=produce, name="producer")
consumers = [threading.Thread(target=consume, name=f"consumer {n}") for n in [1, 2]]
for thread in [producer, *consumers]:
    thread.start()
for thread in [producer, *consumers]:
    thread.join()
print(f"Done: {sorted(done)}")
