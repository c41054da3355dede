# One thread is enough for a deadlock.
import threading


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.Lock()  # Then try an RLock.

    def withdraw(self, amount):
        with self.lock:
            self.balance -= amount
            return amount

    def close(self):
        with self.lock:  # I hold it …
            return self.withdraw(self.balance)  # … and ask for it again.


def customer():
    print(account.withdraw(30))
    print(account.close())


account = Account(100)
thread = threading.Thread(target=customer, name="customer")
thread.start()
thread.join()
