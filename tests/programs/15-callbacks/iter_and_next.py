# Objects with __iter__ and __next__ under every consumer.
class Steps:
    def __init__(self, limit):
        self.limit = limit
        self.calls = 0

    def __iter__(self):
        print("iter", end=" ")
        self.i = 0
        return self

    def __next__(self):
        self.calls += 1
        if self.i >= self.limit:
            raise StopIteration
        self.i += 1
        return self.i


s = Steps(3)
print(list(s), s.calls)
print(sum(s), max(s), sorted(s, reverse=True), tuple(s), set(s))
print([x for x in s], [*s], {**dict(zip(s, "abc"))}, *s)
print(2 in s, 7 in s, any(s), all(s), list(map(str, s)), list(filter(None, s)), list(enumerate(s)))
a, b, c = s
print(a, b, c)
x, *y = s
print(x, y, ",".join(str(n) for n in s))
items = []
items.extend(s)
items += s
items[0:0] = s
print(items, dict.fromkeys(s, 0), [i for i in zip(s, s)])
print(list(iter(s.__next__, 2)) if iter(s) else None)
try:
    a, b = s
except ValueError as e:
    print(e)


class Failing(Steps):
    def __next__(self):
        value = super().__next__()
        if value == 2:
            raise RuntimeError("second item")
        return value


for consume in (list, sum, max, lambda s: [x for x in s], lambda s: 5 in s, lambda s: dict(zip(s, s)), lambda s: [].extend(s)):
    try:
        print(consume(Failing(3)))
    except RuntimeError as e:
        print(e)


class Contains:
    def __contains__(self, x):
        print("asked for", x, end=" ")
        return x


print(5 in Contains(), 0 in Contains(), [] not in Contains())
