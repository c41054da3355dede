# 做早饭：三样东西同时做。
import threading
import time

start = time.perf_counter()


def prepare(dish, seconds):
    time.sleep(seconds)  # 水会自己烧开，做饭的人只是在等。
    print(f"{dish} ready after {time.perf_counter() - start:.0f} s")


dishes = [("tea", 3), ("toast", 2), ("egg", 1)]
threads = [threading.Thread(target=prepare, args=dish, name=dish[0]) for dish in dishes]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"Breakfast took {time.perf_counter() - start:.0f} s")
