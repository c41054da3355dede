# 两个线程在同一个共享计数器上计数。
import threading

counter = 0


def count():
    global counter
    for _ in range(3):
        counter += 1  # 只有一行，但它是几步？


a = threading.Thread(target=count, name="A")
b = threading.Thread(target=count, name="B")
a.start()
b.start()
a.join()
b.join()
print(f"Expected 6, got {counter}")
