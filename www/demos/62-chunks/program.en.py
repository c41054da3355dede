# Two threads take work from one pile, in small or large portions.
import threading
import time

TOTAL = 40_000


def work(number):
    return number * number % 7


def take_portions(portion, pile, lock, results):
    mine = 0
    while True:
        with lock:  # Both threads come here for every portion.
            start = pile[0]
            pile[0] += portion
        if start >= TOTAL:
            break
        for number in range(start, min(start + portion, TOTAL)):
            mine += work(number)
    with lock:
        results.append(mine)


def measure(portion):
    pile, lock, results = [0], threading.Lock(), []
    threads = [
        threading.Thread(target=take_portions, args=(portion, pile, lock, results))
        for _ in range(2)
    ]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(results), time.perf_counter() - start


measure(1_000)  # Once to warm up: the first run is always slower.
for portion in [1, 10, 1_000, 40_000]:
    result, elapsed = measure(portion)
    print(f"portions of {portion:6}: {elapsed * 1000:6.1f} ms, result {result}")
