from collections import deque
import threading


class Shelf:
    def __init__(self, items):
        self.lock = threading.Lock()
        self.items = deque(items)

    def take(self):
        with self.lock:
            return self.items.popleft() if self.items else None


shelves = [Shelf(range(3)), Shelf([])]
done = []


def work(me):
    while True:
        item = shelves[me].take()
        if item is None:
            item = shelves[1 - me].take()
        if item is None:
            return
        done.append(item)


threads = [threading.Thread(target=work, args=(me,)) for me in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(done))
