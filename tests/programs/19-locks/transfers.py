# Money moves between accounts; locks are taken in one order.
import threading


class Account:
    def __init__(self, number, amount):
        self.number, self.amount, self.lock = number, amount, threading.Lock()


def transfer(source, target, amount):
    first, second = sorted((source, target), key=lambda account: account.number)
    with first.lock, second.lock:
        if source.amount >= amount:
            source.amount -= amount
            target.amount += amount


a, b = Account(1, 100), Account(2, 100)
threads = [threading.Thread(target=transfer, args=pair) for pair in ((a, b, 30), (b, a, 20), (a, b, 10), (b, a, 50))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(a.amount, b.amount, a.amount + b.amount)
