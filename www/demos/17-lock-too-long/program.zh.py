# 三位访客各取一个网页，并被计数。
import threading
import time

start = time.perf_counter()
lock = threading.Lock()
visits = 0


def visit():
    global visits
    with lock:
        time.sleep(1)  # 取网页：很慢，但不与别人共用。
        visits += 1  # 计数：很快，但大家共用。


names = ["Ann", "Bob", "Cem"]
visitors = [threading.Thread(target=visit, name=name) for name in names]
for visitor in visitors:
    visitor.start()
for visitor in visitors:
    visitor.join()
print(f"{visits} visits took {time.perf_counter() - start:.0f} s")
