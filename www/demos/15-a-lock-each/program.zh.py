# 人人都加了锁，更新还是丢了。
import threading

balance = 0


def deposit(amount):
    global balance
    lock = threading.Lock()  # 仔细看这一行。
    with lock:
        balance += amount


ann = threading.Thread(target=deposit, args=(10,), name="Ann")
bob = threading.Thread(target=deposit, args=(20,), name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print(f"Expected 30, got {balance}")
