# A seeded estimate of pi, a random walk, and a shuffle by hand.
import random

random.seed(12345)
inside = sum(1 for _ in range(5000) if random.random() ** 2 + random.random() ** 2 <= 1)
print(4 * inside / 5000)
x = y = 0
for _ in range(100):
    dx, dy = random.choice([(0, 1), (0, -1), (1, 0), (-1, 0)])
    x, y = x + dx, y + dy
print(x, y)


def fisher_yates(items):
    for i in range(len(items) - 1, 0, -1):
        j = random.randrange(i + 1)
        items[i], items[j] = items[j], items[i]
    return items


print(fisher_yates(list(range(10))))
password = "".join(random.choice("abcdefghjkmnpqrstuvwxyz23456789") for _ in range(12))
print(password)
values = [random.random() for _ in range(2000)]
print(round(sum(values) / len(values), 6), min(values), max(values))
print(sorted(random.sample(range(1, 50), 6)), [round(random.uniform(36, 42), 1) for _ in range(5)])
