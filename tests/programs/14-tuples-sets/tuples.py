# Tuples: making, comparing, using.
t = 1, "two", [3]
print(t, (), (1,), (1, 2), 1,)
print(t[0], t[-1], t[1:], t[::-1], len(t), t + (4,), (0,) * 3, 2 * ("a", "b"), "two" in t, t.index("two"), t.count(1))
print((1, 2) < (1, 3), (1, 2) < (1, 2, 0), () < (0,), (2,) > (1, 99), (1, 2) == [1, 2], (1, 2) == (1.0, 2.0), ("b", 1) > ("a", 2))
print(tuple("abc"), tuple([1, 2]), tuple(), tuple(x for x in range(3)), tuple({"k": 1}), tuple((1, 2)) == (1, 2), type((1)), type((1,)))
t[2].append("grown")
print(t, hash((1, 2)) == hash((1, 2)), {(1, 2): "key"}[1, 2], len({(1,), (1,), (2,)}))
a, (b, c), *d = 1, (2, 3), 4, 5
print(a, b, c, d, *t[:2])
print(sorted([(2, "b"), (1, "z"), (2, "a")]), max((1, 5), (2, 0)), min([(1, 5), (1, 4)]), sum([(1,), (2,)], ()))
print(((1, 2), (3, (4,))), ("a",), ("it's",), (None, True, 1.5), ((),), (lambda: (1, 2))())


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


def assign():
    t[0] = 9


attempt(assign)
attempt(lambda: t.append(1))
attempt(lambda: t[10])
attempt(lambda: t["x"])
attempt(lambda: t + [1])
attempt(lambda: t + 1)
attempt(lambda: (1, 2).index(9))
attempt(lambda: hash(t))
attempt(lambda: (1, "a") < (1, 2))
attempt(lambda: (1,) < 1)
attempt(lambda: tuple(5))
attempt(lambda: (1, 2) - (1,))


def stats(values):
    return min(values), max(values), sum(values) / len(values)


low, high, mean = stats([3, 9, 6])
print(low, high, mean, stats((1, 2))[2])
x, y = 1, 2
x, y = y, x + y
print(x, y, (x, y) == (2, 3))
t2 = t
t += ("more",)
print(t, t2, t is t2)
