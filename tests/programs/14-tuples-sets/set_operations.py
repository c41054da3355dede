a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a.union([5], (6,)), a.intersection(b, {3}), a.difference([1]), a.symmetric_difference([1, 9]))
print(a <= {1, 2, 3, 4}, a < a, a >= {1}, a.issubset([1, 2, 3]), a.issuperset([1]), a.isdisjoint([7]), {1} == frozenset([1]))
a.add(4)
a.discard(99)
a.remove(1)
a.update([7], {8})
print(a, len(a), a.pop() in {2, 3, 4, 7, 8})
a &= {2, 3}
a |= {10}
a -= {2}
a ^= {3, 11}
print(a)
for attempt in (lambda: a.remove(99), lambda: set().pop(), lambda: a | [1], lambda: {[]}, lambda: a.add({}), lambda: frozenset([1]).add(2), lambda: a < 5, lambda: a[0]):
    try:
        attempt()
    except (KeyError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
