# Subclasses of Random that draw their numbers themselves, states, and numbers that Python code says.
import pickle
import random


class Counting(random.Random):
    drawn = 0

    def random(self):
        self.drawn += 1
        return self.drawn * 0.37 % 1.0


source = Counting()
print([source.randrange(10) for _ in range(5)], source.drawn)
print(source.choice("abcdef"), source.sample(range(100), 4), source.drawn)
items = list("abcdef")
source.shuffle(items)
print(items, round(source.uniform(1, 3), 6), round(source.gauss(0, 1), 6))
print(source.choices("xyz", k=4), source.choices("xyz", [1, 2, 3], k=4))


class Bits(random.Random):
    def getrandbits(self, count):
        return (1 << count) // 3


bits = Bits(1)
print([bits.randrange(limit) for limit in (2, 10, 1000)], bits.randint(5, 9))


class Two:
    def __index__(self):
        return 2


random.seed(3)
print(random.randint(Two(), Two()), random.randrange(Two(), 10), random.randrange(1, 20, Two()), random.getrandbits(Two()))
for count in (-1, 1 << 100, -1 << 100):
    for method in (random.getrandbits, random.randbytes):
        try:
            method(count)
        except (ValueError, OverflowError) as error:
            print(method.__name__, type(error).__name__)

generator = random.Random("seed")
copy = pickle.loads(pickle.dumps(generator))
print(generator.random() == copy.random(), generator.__reduce__()[1])
version, words, gauss = generator.getstate()
copy.setstate((2, tuple(word - (1 << 32) if word >> 31 else word for word in words[:-1]) + words[-1:], gauss))
print(copy.random() == generator.random())
generator.seed("nofar", version=1)
print(generator.random(), round(random.TWOPI, 6), random.VERSION if hasattr(random, "VERSION") else random.Random.VERSION)
print(sorted(random.__all__)[:6], len(random.__all__))
