# Primes in several ways.
def sieve(limit):
    is_prime = [True] * (limit + 1)
    is_prime[0:2] = [False, False]
    for n in range(2, int(limit ** 0.5) + 1):
        if is_prime[n]:
            for multiple in range(n * n, limit + 1, n):
                is_prime[multiple] = False
    return [n for n, prime in enumerate(is_prime) if prime]


def by_slices(limit):
    flags = [1] * limit
    for n in range(2, limit):
        if flags[n]:
            flags[n * n::n] = [0] * len(range(n * n, limit, n))
    return [n for n in range(2, limit) if flags[n]]


def endless():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1


primes = sieve(100)
print(primes)
print(primes == by_slices(100), len(sieve(10_000)))
for p in endless():
    if p > 50:
        break
    print(p, end=" ")
print()


def factors(n):
    result, d = [], 2
    while n > 1:
        while n % d == 0:
            result.append(d)
            n //= d
        d += 1
    return result


print([factors(n) for n in (12, 97, 360, 1001)])
