# A reentrant lock belongs to a thread and counts.
import threading

lock = threading.RLock()
print(lock.acquire(), lock.acquire(), lock.acquire(False), lock.acquire(timeout=1))
for _ in range(4):
    lock.release()


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


attempt(lock.release)


def in_thread(function):
    box = []
    t = threading.Thread(target=lambda: box.append(function()))
    t.start()
    t.join()
    return box[0]


with lock:
    with lock:
        print(in_thread(lambda: lock.acquire(False)), in_thread(lambda: lock.acquire(timeout=0.01)))

    def release_foreign():
        try:
            lock.release()
        except RuntimeError as e:
            return str(e)
    print(in_thread(release_foreign))
print(in_thread(lambda: lock.acquire(False) and lock.release() is None))


class Account:
    def __init__(self, balance):
        self.lock = threading.RLock()
        self.balance = balance

    def withdraw(self, n):
        with self.lock:
            if self.balance < n:
                return False
            self.balance -= n
            return True

    def deposit(self, n):
        with self.lock:
            self.balance += n

    def exchange(self, out, back):
        with self.lock:
            if self.withdraw(out):
                self.deposit(back)


a = Account(1000)
threads = [threading.Thread(target=a.exchange, args=(10, 7)) for _ in range(20)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(a.balance, type(threading.RLock()).__name__)
