# The numbers of a seed are CPython's.
import random

random.seed(42)
print([random.random() for _ in range(3)])
print([random.randint(1, 6) for _ in range(20)])
print(random.choice(["red", "green", "blue"]), random.uniform(1, 10), random.randrange(100), random.randrange(10, 20), random.randrange(0, 100, 5))
deck = list(range(10))
random.shuffle(deck)
print(deck, random.sample(range(100), 5), random.choices("abc", k=6), random.getrandbits(16), random.getrandbits(100))
for seed in (0, 1, -1, 2 ** 32, 10 ** 30, 1.5, True):
    random.seed(seed)
    print(repr(seed), random.random(), random.randint(0, 1000))
random.seed(42)
first = [random.random() for _ in range(5)]
random.seed(42)
print(first == [random.random() for _ in range(5)])
