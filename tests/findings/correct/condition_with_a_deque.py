from collections import deque
import threading

items = deque()
ready = threading.Condition()
LIMIT = 2


def produce():
    for number in range(4):
        with ready:
            while len(items) >= LIMIT:
                ready.wait()
            items.append(number)
            ready.notify_all()


def consume():
    for _ in range(4):
        with ready:
            while not items:
                ready.wait()
            items.popleft()
            ready.notify_all()


threads = [threading.Thread(target=target) for target in (produce, consume, produce, consume)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(items))
