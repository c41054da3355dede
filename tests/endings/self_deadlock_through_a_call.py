# status: 3
# stderr: Deadlock
# stderr: MainThread
import threading


class Account:
    def __init__(self):
        self.lock = threading.Lock()
        self.balance = 0

    def deposit(self, n):
        with self.lock:
            self.balance += n

    def pay_interest(self):
        with self.lock:
            self.deposit(self.balance // 10)


Account().pay_interest()
