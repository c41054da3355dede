# 两个线程从同一堆活里取活，每份有小有大。
import threading
import time

TOTAL = 40_000


def work(number):
    return number * number % 7


def take_portions(portion, pile, lock, results):
    mine = 0
    while True:
        with lock:  # 每取一份，两个线程都得来这里。
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


measure(1_000)  # 先热身一次：第一次总是慢一些。
for portion in [1, 10, 1_000, 40_000]:
    result, elapsed = measure(portion)
    print(f"portions of {portion:6}: {elapsed * 1000:6.1f} ms, result {result}")
