# Dict and set comprehensions.
print({x: x * x for x in range(5)})
print({k: v for v, k in enumerate("abca")})
print({v: k for k, v in {"a": 1, "b": 2}.items()})
print({k.lower(): v for k, v in [("A", 1), ("a", 2)]})
print({n: "even" if n % 2 == 0 else "odd" for n in range(3)})
print({(i, j): i + j for i in range(2) for j in range(2)})
print(sorted({x % 3 for x in range(10)}), {c for c in "a"}, {x for x in ()})
words = ["apple", "bob", "cat", "apple"]
print({w: len(w) for w in words}, {len(w) for w in words})
groups = {}
for w in words:
    groups.setdefault(w[0], []).append(w)
print(groups, {k: len(v) for k, v in groups.items() if len(v) > 1})
prices = {"pen": 2.5, "book": 10}
print({k: round(v * 1.2, 2) for k, v in prices.items()})
print({i: {j: i * j for j in range(2)} for i in range(2)})
try:
    {x: 1 for x in [[1]]}
except TypeError as e:
    print(e)
try:
    {x for x in [{}]}
except TypeError as e:
    print(e)
order = []


def note(x):
    order.append(x)
    return x


{note(k): note(v) for k, v in [(1, 2), (3, 4)]}
print(order)
print({**{k: 0 for k in "ab"}, "b": 1}, {*"ab"} == {x for x in "ba"})
