# Generators, closures and bound methods that travel between threads, one at a time.
import threading


def in_thread(function, *args):
    box = []
    t = threading.Thread(target=lambda: box.append(function(*args)))
    t.start()
    t.join()
    return box[0]


def numbers():
    n = 0
    while True:
        received = yield n
        n = n + 1 if received is None else received


g = numbers()
print(next(g), in_thread(next, g), next(g), in_thread(g.send, 10), in_thread(lambda: [next(g) for _ in range(3)]), next(g))


def counter():
    count = 0

    def step(by=1):
        nonlocal count
        count += by
        return count
    return step


step = counter()
print(step(), in_thread(step), in_thread(step, 10), step())
made = in_thread(counter)
print(made(), made(), in_thread(lambda: lambda: made(5))())
it = iter([1, 2, 3])
print(in_thread(next, it), next(it), in_thread(list, it))


class Account:
    def __init__(self):
        self.balance = 0

    def deposit(self, n):
        self.balance += n
        return self.balance

    @property
    def double(self):
        return self.balance * 2


a = in_thread(Account)
print(in_thread(a.deposit, 5), a.deposit(6), in_thread(lambda: a.double), in_thread(getattr, a, "balance"))
print(in_thread(sorted, [3, 1, 2]), in_thread("{}-{}".format, 1, 2), in_thread(type, 5), in_thread(dict, [("k", 1)]))
