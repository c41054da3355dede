# 一个线程就够死锁了。
import threading


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.Lock()  # 再换成 RLock 试试。

    def withdraw(self, amount):
        with self.lock:
            self.balance -= amount
            return amount

    def close(self):
        with self.lock:  # 锁已经在我手里……
            return self.withdraw(self.balance)  # ……又去要一遍。


def customer():
    print(account.withdraw(30))
    print(account.close())


account = Account(100)
thread = threading.Thread(target=customer, name="customer")
thread.start()
thread.join()
