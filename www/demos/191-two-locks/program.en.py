# Deposits exclude each other, and so do withdrawals.
import threading

balance = 100
deposit_lock = threading.Lock()
withdraw_lock = threading.Lock()


def deposit(amount):
    global balance
    with deposit_lock:  # One deposit at a time.
        balance += amount


def withdraw(amount):
    global balance
    with withdraw_lock:  # One withdrawal at a time.
        balance -= amount


ann = threading.Thread(target=deposit, args=(10,), name="Ann")
bob = threading.Thread(target=deposit, args=(20,), name="Bob")
cem = threading.Thread(target=withdraw, args=(30,), name="Cem")
for thread in [ann, bob, cem]:
    thread.start()
for thread in [ann, bob, cem]:
    thread.join()
print(f"100 + 10 + 20 - 30 should be 100, got {balance}")
