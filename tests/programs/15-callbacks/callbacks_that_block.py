# Callbacks that wait on locks and queues in the middle of a built-in.
import queue
import threading
import time

lock = threading.Lock()
numbers = queue.Queue()


def slow_key(x):
    with lock:
        time.sleep(0.001)
        return -x


print(sorted([3, 1, 2], key=slow_key), max([1, 5, 3], key=slow_key))


def producer():
    for i in range(5):
        time.sleep(0.001)
        numbers.put(i)
    numbers.put(None)


def items():
    while True:
        item = numbers.get()
        if item is None:
            return
        yield item


for consume in (sum, list, lambda g: ",".join(str(x) for x in g), lambda g: dict.fromkeys(g, "v"), lambda g: sorted(g, key=slow_key),
                lambda g: all(x >= 0 for x in g), lambda g: [*map(slow_key, g)]):
    thread = threading.Thread(target=producer)
    thread.start()
    print(consume(items()))
    thread.join()


class Careful:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        with lock:
            return self.n == other.n

    def __hash__(self):
        with lock:
            return self.n % 3

    def __lt__(self, other):
        with lock:
            time.sleep(0.0005)
            return self.n < other.n

    def __repr__(self):
        with lock:
            return f"C{self.n}"


table = {Careful(n): n for n in range(6)}
print(table[Careful(4)], len(table), Careful(9) in table)
print(sorted(Careful(n) for n in (3, 1, 2)), [Careful(1)] == [Careful(1)], [Careful(1), Careful(2)].index(Careful(2)))
print(f"{Careful(5)}", str([Careful(6)]))
