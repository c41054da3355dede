import threading
from collections import deque

shared = deque()
taken = []


def produce(name):
    for number in range(40):
        shared.append((name, number))


def consume():
    found = 0
    while found < 40:
        try:
            taken.append(shared.popleft())
            found += 1
        except IndexError:
            pass


threads = [threading.Thread(target=produce, args=(n,)) for n in range(3)]
threads += [threading.Thread(target=consume) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(taken), len(set(taken)), len(shared))
latest = deque(maxlen=5)
threads = [threading.Thread(target=latest.extend, args=([n] * 10,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(latest))
