# Iterators, iterables, and the old protocol with __getitem__.
class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        n = self.start
        while n:
            yield n
            n -= 1


class Once:
    def __init__(self, limit):
        self.n, self.limit = 0, limit

    def __iter__(self):
        return self

    def __next__(self):
        if self.n >= self.limit:
            raise StopIteration
        self.n += 1
        return self.n


class Squares:
    def __getitem__(self, i):
        if i >= 4:
            raise IndexError(i)
        return i * i


c = Countdown(3)
print(list(c), list(c), 2 in c, 9 in c, sum(c), max(c))
once = Once(3)
print(list(once), list(once))
print(list(Squares()), 4 in Squares(), list(enumerate(Squares())), dict(zip("abcd", Squares())))
print([x + y for x in Once(2) for y in Once(2)])
a, b = Once(2)
print(a, b)


class BadIter:
    def __iter__(self):
        return 5


class NoNext:
    def __iter__(self):
        return self


for bad in (BadIter(), NoNext()):
    try:
        for x in bad:
            pass
    except TypeError as e:
        print(e)
it = iter(Once(1))
print(next(it), next(it, "done"))
try:
    next(it)
except StopIteration as e:
    print("StopIteration", e.value)
