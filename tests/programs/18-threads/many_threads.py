# Hundreds of threads, each with its own place.
import threading


def work(i, results):
    total = 0
    for k in range(i % 10 + 1):
        total += i * k
    results[i] = total


for count in (10, 100, 500):
    results = [None] * count
    threads = [threading.Thread(target=work, args=(i, results)) for i in range(count)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(count, sum(results), results[:5], results.count(None))
print(threading.Thread().name)
