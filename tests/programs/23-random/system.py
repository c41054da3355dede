import random

r = random.SystemRandom()
r.seed(1)
print(all(0 <= r.random() < 1 for _ in range(100)), r.choice([5]), 1 <= r.randint(1, 6) <= 6)
print(len({r.getrandbits(64) for _ in range(20)}), sorted(r.sample(range(3), 3)))
try:
    r.getstate()
except NotImplementedError as error:
    print(error)
