# sum, any, all, list, tuple, set and dict consume iterators step by step.
def noisy(n):
    for i in range(n):
        print(f"<{i}>", end="")
        yield i
    print("<end>", end="")


print(sum(noisy(3)))
print(list(noisy(2)), tuple(noisy(2)))
print(any(x == 1 for x in noisy(5)), all(x < 1 for x in noisy(5)))
print(sorted(noisy(2)), max(noisy(3)), 1 in noisy(4), 9 in noisy(2))
print(set(noisy(2)), dict((k, k * 2) for k in noisy(2)), dict.fromkeys(noisy(1)))
print("-".join(str(x) for x in noisy(3)))
a, *b = noisy(3)
print(a, b)
print(*noisy(2))
items = [9]
items.extend(noisy(2))
items += noisy(1)
items[1:1] = noisy(2)
print(items)
print(dict(zip(noisy(2), noisy(3))))
print(list(enumerate(noisy(1))), len(list(zip(noisy(2), "a"))), min(noisy(2), key=lambda x: -x))


class Sum:
    def __init__(self, v):
        self.v = v

    def __add__(self, other):
        print(f"{self.v}+{getattr(other, 'v', other)}", end=" ")
        return Sum(self.v + getattr(other, "v", other))

    def __radd__(self, other):
        print(f"r{other}+{self.v}", end=" ")
        return Sum(other + self.v)


print(sum([Sum(1), Sum(2), Sum(3)]).v, sum((Sum(i) for i in range(2)), Sum(10)).v)


def breaks():
    yield 1
    raise KeyError("broken source")


for consume in (sum, list, tuple, set, sorted, max, any, lambda g: list(map(str, g)), lambda g: [*g], lambda g: dict.fromkeys(g), "".join):
    try:
        print(consume(breaks()))
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
