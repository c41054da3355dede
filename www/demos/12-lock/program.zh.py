# 修好了：拿到锁的线程才能碰计数器。
import threading

counter = 0
lock = threading.Lock()


def count():
    global counter
    for _ in range(3):
        with lock:  # 在这里等，直到锁空出来。
            counter += 1  # 这中间谁也插不进来。


a = threading.Thread(target=count, name="A")
b = threading.Thread(target=count, name="B")
a.start()
b.start()
a.join()
b.join()
print(f"Expected 6, got {counter}")
