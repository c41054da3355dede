# Two locks, always taken in one order: no deadlock, no money lost.
import threading


class Account:
    def __init__(self, number, balance):
        self.number, self.balance = number, balance
        self.lock = threading.Lock()


def transfer(source, target, amount):
    first, second = sorted((source, target), key=lambda a: a.number)
    with first.lock:
        with second.lock:
            if source.balance >= amount:
                source.balance -= amount
                target.balance += amount


def clerk(accounts, seed, rounds):
    x = seed
    for _ in range(rounds):
        x = x * 1103515245 + 12345 & 0x7FFFFFFF
        i, j = x % len(accounts), x // 7 % len(accounts)
        if i != j:
            transfer(accounts[i], accounts[j], x % 50)


accounts = [Account(n, 100) for n in range(4)]
clerks = [threading.Thread(target=clerk, args=(accounts, seed, 40)) for seed in (1, 2, 3)]
for t in clerks:
    t.start()
for t in clerks:
    t.join()
print("total", sum(a.balance for a in accounts), all(a.balance >= 0 for a in accounts), [a.lock.locked() for a in accounts])
