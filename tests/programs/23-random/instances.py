# Random objects with a state of their own.
import random

a, b = random.Random(1), random.Random(1)
print([a.randint(1, 100) for _ in range(5)], [b.randint(1, 100) for _ in range(5)])
a.seed(5)
print(a.random(), b.random())
state = a.getstate()
first = [a.random() for _ in range(3)]
a.setstate(state)
print(first == [a.random() for _ in range(3)])
random.seed(3)
before = random.random()
random.Random(99).random()
after = random.random()
random.seed(3)
print([before, after] == [random.random(), random.random()])


class Dice:
    def __init__(self, sides, seed):
        self.sides, self.random = sides, random.Random(seed)

    def roll(self, n=1):
        return [self.random.randint(1, self.sides) for _ in range(n)]


print(Dice(6, 10).roll(8), Dice(20, 10).roll(4))
unseeded = random.Random()
x = unseeded.random()
print(0 <= x < 1, 0 <= random.random() < 1, 1 <= unseeded.randint(1, 3) <= 3)
