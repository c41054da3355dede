import queue
import threading

buffer = queue.Queue(maxsize=2)


def produce():
    for number in range(4):
        buffer.put(f"job {number}")
    for _ in range(2):
        buffer.put(None)


def consume():
    while True:
        job = buffer.get()
        if job is None:
            return
        print(threading.current_thread().name, "did", job)


producer = threading.Thread(target=produce, name="producer")
consumers = [threading.Thread(target=consume, name=f"consumer-{n}") for n in (1, 2)]
for thread in (producer, *consumers):
    thread.start()
for thread in (producer, *consumers):
    thread.join()
