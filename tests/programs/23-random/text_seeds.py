# A text as seed goes through SHA-512.
import random

for seed in ("text", "世界", "", "a" * 200, "42"):
    random.seed(seed)
    print(repr(seed[:5]), random.random(), random.randint(0, 1000))
a, b = random.Random("same"), random.Random("same")
print([a.randint(1, 6) for _ in range(10)] == [b.randint(1, 6) for _ in range(10)], a.random() == b.random())
