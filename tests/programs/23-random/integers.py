# randrange and randint in all ranges.
import random

random.seed(2024)
print([random.randint(0, 1) for _ in range(30)])
print([random.randint(-5, 5) for _ in range(15)], random.randint(7, 7))
print([random.randrange(n) for n in (1, 2, 3, 10, 1000, 2 ** 31, 2 ** 32, 2 ** 33, 2 ** 64, 10 ** 40)])
print([random.randrange(10, 0, -3) for _ in range(10)], [random.randrange(-10, 11, 5) for _ in range(10)])
print([random.getrandbits(k) for k in (0, 1, 8, 31, 32, 33, 64, 65, 128)])
counts = [0] * 6
for _ in range(6000):
    counts[random.randrange(6)] += 1
print(counts)


def attempt(action):
    try:
        print(action())
    except (ValueError, TypeError) as e:
        print(f"{type(e).__name__}: {e}")


attempt(lambda: random.randint(5, 1))
attempt(lambda: random.randrange(0))
attempt(lambda: random.randrange(5, 5))
attempt(lambda: random.randrange(1, 10, 0))
attempt(lambda: random.randrange(1.5))
attempt(lambda: random.randint("a", 2))
attempt(lambda: random.getrandbits(-1))
attempt(lambda: random.randint(1))
