# Everybody takes a lock, and updates are lost all the same.
import threading

balance = 0


def deposit(amount):
    global balance
    lock = threading.Lock()  # Look closely.
    with lock:
        balance += amount


ann = threading.Thread(target=deposit, args=(10,), name="Ann")
bob = threading.Thread(target=deposit, args=(20,), name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print(f"Expected 30, got {balance}")
