# map in parallel: results in order whatever the schedule.
import threading


def parallel_map(function, items, workers=3):
    items = list(items)
    results = [None] * len(items)

    def work(start):
        for i in range(start, len(items), workers):
            results[i] = function(items[i])

    threads = [threading.Thread(target=work, args=(w,)) for w in range(workers)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return results


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, int(n ** 0.5) + 1))


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


print(parallel_map(lambda x: x * x, range(10)))
print([n for n, prime in enumerate(parallel_map(is_prime, range(60), 4)) if prime])
print(parallel_map(collatz, [27, 97, 871], 5), max(parallel_map(collatz, range(1, 100))))
print(parallel_map(str.upper, "abc", 1), parallel_map(len, []), parallel_map(lambda w: w[::-1], ["one", "two", "three"]))
matrix = [[i * 4 + j for j in range(4)] for i in range(4)]
print(parallel_map(lambda row: [sum(a * b for a, b in zip(row, column)) for column in zip(*matrix)], matrix))
