# always: race on `Account.count`
import threading


class Account:
    count = 0

    def __init__(self):
        self.lock = threading.Lock()

    def book(self):
        with self.lock:
            Account.count += 1


accounts = [Account(), Account()]
threads = [threading.Thread(target=account.book) for account in accounts]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
