# Unique numbers from one place.
import threading


class Machine:
    def __init__(self):
        self.lock = threading.Lock()
        self.next = 1

    def take(self):
        with self.lock:
            ticket, self.next = self.next, self.next + 1
            return ticket


def ids():
    n = 0
    while True:
        n += 1
        yield n


class Locked:
    def __init__(self, iterator):
        self.iterator, self.lock = iterator, threading.Lock()

    def __iter__(self):
        return self

    def __next__(self):
        with self.lock:
            return next(self.iterator)


machine, shared = Machine(), Locked(ids())
tickets = [[] for _ in range(4)]
numbers = [[] for _ in range(4)]


def visitor(i):
    for _ in range(30):
        tickets[i].append(machine.take())
        numbers[i].append(next(shared))


threads = [threading.Thread(target=visitor, args=(i,)) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
for lists in (tickets, numbers):
    everything = sorted(x for row in lists for x in row)
    print(everything == list(range(1, 121)), all(row == sorted(row) for row in lists), [len(row) for row in lists])
