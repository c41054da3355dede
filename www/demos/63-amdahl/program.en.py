# First a key is made, which takes one thread. Then any number can help.
import threading
import time

STEPS = 800_000
NUMBERS = 2_400_000


def make_key():
    key = 3
    for step in range(STEPS):  # Each step needs the result of the last one.
        key = (key * key + step) % 65521
    return key


def count_fitting(me, workers, key, found):
    count = 0
    for number in range(me, NUMBERS, workers):  # My share of the numbers.
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


measure(1)  # Once to warm up: the first run is always slower.
count, serial, shared = measure(1)
alone = serial + shared
limit = alone / serial
print(f"1 thread: {serial:.2f} s + {shared:.2f} s, {count} found")
for workers in [2, 4]:
    count, serial, shared = measure(workers)
    print(f"{workers} threads: {serial:.2f} s + {shared:.2f} s, {count} found,"
          f" {alone / (serial + shared):.1f} times as fast")
print(f"Any number of threads: less than {limit:.1f} times as fast")
