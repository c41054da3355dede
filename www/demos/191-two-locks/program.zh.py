# 存款和存款互斥，取款和取款互斥。
import threading

balance = 100
deposit_lock = threading.Lock()
withdraw_lock = threading.Lock()


def deposit(amount):
    global balance
    with deposit_lock:  # 一次只存一笔。
        balance += amount


def withdraw(amount):
    global balance
    with withdraw_lock:  # 一次只取一笔。
        balance -= amount


ann = threading.Thread(target=deposit, args=(10,), name="Ann")
bob = threading.Thread(target=deposit, args=(20,), name="Bob")
cem = threading.Thread(target=withdraw, args=(30,), name="Cem")
for thread in [ann, bob, cem]:
    thread.start()
for thread in [ann, bob, cem]:
    thread.join()
print(f"100 + 10 + 20 - 30 should be 100, got {balance}")
