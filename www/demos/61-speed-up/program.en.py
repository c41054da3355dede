# The same work, shared among more and more threads.
import threading
import time

LIMIT = 200_000


def is_prime(number):
    divisor = 3
    while divisor * divisor <= number:
        if number % divisor == 0:
            return False
        divisor += 2
    return True


def count_primes(me, workers, found):
    count = 0
    # My share of the odd numbers.
    for number in range(3 + 2 * me, LIMIT, 2 * workers):
        if is_prime(number):
            count += 1
    found[me] = count


def measure(workers):
    found = [0] * workers
    threads = [
        threading.Thread(target=count_primes, args=(me, workers, found))
        for me in range(workers)
    ]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return 1 + sum(found), time.perf_counter() - start


measure(1)  # Once to warm up: the first run is always slower.
primes, alone = measure(1)
print(f"1 thread: {primes} primes in {alone:.2f} s")
for workers in [2, 4]:
    primes, elapsed = measure(workers)
    print(f"{workers} threads: {primes} primes in {elapsed:.2f} s,"
          f" {alone / elapsed:.1f} times as fast")
