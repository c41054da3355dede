# Sets: making, changing, combining. Small ints keep their order.
s = {3, 1, 2, 3}
print(s, len(s), set(), set([5, 5]), set("a"), {1, 1.0, True}, set(range(5)), 2 in s, 9 not in s)
s.add(10)
s.add(1)
s.discard(99)
s.remove(3)
s.update([4, 5], (6,), {7: "x"})
print(sorted(s), s.pop() in range(11), len(s))
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b, a.union(b, [9]), a.intersection([1, 9]), a.difference({1}, {2}), a.symmetric_difference([1, 7]))
print(a < b, {1} < a, {1} <= {1}, a >= {1, 2}, a.issubset(range(9)), a.issuperset([]), a.isdisjoint({8}), a == {4, 3, 2, 1}, a != b)
c = a.copy()
c |= {100}
c &= {1, 100, 4}
c -= {4}
c ^= {1, 2}
print(sorted(c), a, c is a)
c.intersection_update({2}); c.clear()
print(c, bool(c), c == set(), {*a, *b}, sorted({"b", "a"}), max({1, 5, 3}), sum({1, 2}), list({7}), tuple({7}))
f = frozenset([1, 2])
print(f, frozenset(), f | {3}, {3} | f, f == {1, 2}, {f: "key"}[frozenset((2, 1))], f in {frozenset({1, 2})}, type(f | {3}), type({3} | f))


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


attempt(lambda: set().pop())
attempt(lambda: {1}.remove(2))
attempt(lambda: {[1]})
attempt(lambda: {1}.add([]))
attempt(lambda: {1}.add({2}))
attempt(lambda: {1} | [2])
attempt(lambda: {1} + {2})
attempt(lambda: {1} < [1, 2])
attempt(lambda: s[0])
attempt(lambda: set(5))
attempt(lambda: hash({1}))
attempt(lambda: f.add(3))
attempt(lambda: {1}.union(5))
attempt(lambda: [] in {1})
