a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, a ^ b, a <= b, a < a, a <= a, {1} < a, a.isdisjoint({9}), a >= {1, 2})
print(a.union([9], (8,)), a.intersection(b, [3]), a.difference([1], {2}), a.symmetric_difference([1, 10]))
c = a.copy()
c.update([10], (11,))
c.intersection_update(range(3, 12))
c.difference_update({10})
c.symmetric_difference_update({3, 99})
c.add(5)
c.discard(1000)
c.remove(5)
print(sorted(c), len(c), 99 in c)
print(frozenset(a) == a, hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {frozenset([1]): "k"}[frozenset([1])], frozenset("ab") | {"c"} == {"a", "b", "c"})
print(type(frozenset() | set()).__name__, type(set() | frozenset()).__name__, set() == frozenset(), {1, 1.0, True}, {*()} == set())
for bad in (lambda: a.remove(50), lambda: a | [1], lambda: a + b, lambda: a[0], lambda: {[]}, lambda: {{}}, lambda: set(5), lambda: a < [1], lambda: hash(a), lambda: frozenset([1]).add(2), lambda: set().pop(), lambda: a.union(5), lambda: {a}):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
print({a.pop()} <= {1, 2, 3, 4}, len(a))
print(set(), frozenset(), {1}, frozenset({1}), repr({"x"}), [*{7}], set("hello") == set("olleh"), {(1, 2)} & {(1, 2)})
print({x % 3 for x in range(10)}, sorted({w.lower() for w in ["A", "a", "B"]}), any(x > 2 for x in b), sum({1, 2, 3}))
print({1, 2} in [{2, 1}], set([1, 2]).issubset(range(5)), {3}.issuperset([]), {1, 2} != {1, 2, 3})
