# sometimes: between critical sections
import threading


class Account:
    def __init__(self):
        self._lock = threading.Lock()
        self._balance = 100

    def get(self):
        with self._lock:
            return self._balance

    def set(self, amount):
        with self._lock:
            self._balance = amount


account = Account()


def work():
    balance = account.get()
    account.set(balance - 10)

threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
