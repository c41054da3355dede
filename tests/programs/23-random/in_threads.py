# Each thread with a Random of its own gives the same numbers in every schedule.
import random
import threading

results = {}


def worker(seed):
    generator = random.Random(seed)
    rolls = [generator.randint(1, 6) for _ in range(10)]
    generator.shuffle(rolls)
    results[seed] = rolls


threads = [threading.Thread(target=worker, args=(seed,)) for seed in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
for seed in sorted(results):
    print(seed, results[seed])
draws = []


def draw():
    for _ in range(20):
        draws.append(random.random())


random.seed(8)
threads = [threading.Thread(target=draw) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
random.seed(8)
print(len(draws), sorted(draws) == sorted(random.random() for _ in range(60)))
