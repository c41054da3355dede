# 先算出一个密钥，只能由一个线程算；后面的活，多少线程都能帮忙。
import threading
import time

STEPS = 800_000
NUMBERS = 2_400_000


def make_key():
    key = 3
    for step in range(STEPS):  # 每一步都要用上一步的结果。
        key = (key * key + step) % 65521
    return key


def count_fitting(me, workers, key, found):
    count = 0
    for number in range(me, NUMBERS, workers):  # 我的那一份。
        if (number * number + key) % 65521 < 100:
            count += 1
    found[me] = count


def measure(workers):
    start = time.perf_counter()
    key = make_key()
    middle = time.perf_counter()
    found = [0] * workers
    threads = [
        threading.Thread(target=count_fitting, args=(me, workers, key, found))
        for me in range(workers)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(found), middle - start, time.perf_counter() - middle


measure(1)  # 先热身一次：第一次总是慢一些。
count, serial, shared = measure(1)
alone = serial + shared
limit = alone / serial
print(f"1 thread: {serial:.2f} s + {shared:.2f} s, {count} found")
for workers in [2, 4]:
    count, serial, shared = measure(workers)
    print(f"{workers} threads: {serial:.2f} s + {shared:.2f} s, {count} found,"
          f" {alone / (serial + shared):.1f} times as fast")
print(f"Any number of threads: less than {limit:.1f} times as fast")
