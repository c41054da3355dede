# choice, choices, shuffle and sample.
import random

random.seed(7)
colors = ["red", "green", "blue", "yellow"]
print([random.choice(colors) for _ in range(8)], random.choice("xyz"), random.choice((1, 2)), random.choice(range(1000)))
items = list("abcdefgh")
random.shuffle(items)
print(items, random.shuffle([1]), "".join(random.sample("abcdefgh", 8)))
print(random.sample(colors, 2), random.sample(range(10 ** 6), 4), random.sample([1, 2, 3], 0), random.sample(range(30), 25))
print(random.choices(colors, k=3), random.choices([1, 2, 3], weights=[10, 1, 1], k=8), random.choices("ab", cum_weights=[1, 5], k=5), random.choices([5]))
print([random.uniform(-1, 1) for _ in range(3)], random.uniform(5, 5), random.uniform(10, 0))


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


attempt(lambda: random.choice([]))
attempt(lambda: random.sample([1, 2], 3))
attempt(lambda: random.sample({1, 2}, 1))
attempt(lambda: random.sample([1], -1))
attempt(lambda: random.shuffle("abc"))
attempt(lambda: random.shuffle((1, 2)))
attempt(lambda: random.choices([], k=1))
attempt(lambda: random.choices([1, 2], weights=[1], k=1))
attempt(lambda: random.choice(5))
attempt(lambda: random.choice({1, 2}))
attempt(lambda: random.seed([1]))
