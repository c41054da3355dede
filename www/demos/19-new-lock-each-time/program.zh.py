# 每个线程都加了锁，访问次数照样丢。
import threading

visits = 0


def visit():
    global visits
    for _ in range(2):
        lock = threading.Lock()  # 这把锁，还有谁拿得到？
        with lock:
            visits += 1


a = threading.Thread(target=visit, name="A")
b = threading.Thread(target=visit, name="B")
a.start()
b.start()
a.join()
b.join()
print(f"Expected 4, got {visits}")
