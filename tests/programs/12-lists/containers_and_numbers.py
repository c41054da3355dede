# Lists, dicts, sets, slices, sorting.
a = list(range(10))
print(a[2:8:3], a[::-2], a[-3:], a[:-7], a[5:2], a[5:2:-1], a[100:], a[-100:3], a[slice(1, 4)])
a[2:5] = ["x"]
a[::3] = [0] * len(a[::3])
del a[1:3], a[-1]
print(a, a.index(0), a.count(0))
b = a[:]
b.insert(-1, "ins")
b.extend(x for x in "ab")
b += (1, 2)
b.reverse()
print(b, b.pop(0), b.pop(), b * 2 == b + b, [1, 2] < [1, 3], [1] < [1, 0], [] < [0])
people = [("Bob", 25), ("ann", 30), ("Cid", 25), ("dan", 30)]
print(sorted(people, key=lambda p: (p[1], p[0].lower())), sorted(people, key=lambda p: -p[1]), sorted(people, key=lambda p: p[0].lower(), reverse=True))
print(sorted("bAcd", key=str.swapcase), max(people, key=lambda p: p[1]), min(people, key=lambda p: p[1]), sorted([3, 1.5, True, -2]), sorted([(1, "b"), (1, "a"), (0, "z")]))
d = {"a": 1, "b": 2}
d |= {"c": 3}
print(d | {"a": 9}, d.get("z"), d.setdefault("d", []), d.pop("a"), d.pop("zz", None), list(d.items()), "b" in d, dict(zip("xy", [1, 2])), dict.fromkeys("ab", 0))
d.update(e=5, b=20)
d.update([("f", 6)])
print(d, d.keys() & {"b", "e"}, sorted(d.keys() - {"b"}), list(reversed(d)), {v: k for k, v in d.items() if isinstance(v, int)}, d == dict(d), len(d))
del d["f"]
print(d.popitem(), d.copy(), {**d, "b": 0}, [*d], (lambda **k: k)(**{"p": 1}))
s, t = {1, 2, 3}, {3, 4}
print(s | t, s & t, s - t, s ^ t, s <= {1, 2, 3, 4}, s.isdisjoint({9}), s.issuperset({1}), 2 in s, frozenset(s) == s, len(s | t))
s.add(9)
s.discard(100)
s.remove(1)
s |= {7}
s -= {2}
print(sorted(s), s.pop() in {3, 7, 9}, set("hello") == set("olleh"), {frozenset({1}): "f"}[frozenset({1})], sorted({(1, 2), (0, 5)}))
x, (y, *z), w = 1, (2, 3, 4), 5
print(x, y, z, w, [i for i in range(5) if i % 2 == 0 if i], [(i, j) for i in range(3) for j in range(i)], [[0] * 2 for _ in range(2)], {i: i ** 2 for i in range(3)})
n = [[1, 2], [3, 4]]
print([v for row in n for v in row], list(zip(*n)), list(map(list, zip(*n))), [row[::-1] for row in n[::-1]], sum(n, []), any([]), all([]), list(filter(None, [0, 1, "", "a"])))
nested = {"k": [1, {"q": (2, 3)}]}
nested["k"][1]["q"] += (4,)
print(nested, nested["k"][1]["q"][-1], str(nested), len(nested["k"]))
e = [1, 2, 3, 4, 5, 6]
for i, v in enumerate(e[:]):
    if v % 2:
        e.remove(v)
print(e, list(enumerate("ab", 1)), list(zip([1, 2], "ab", (True, False))), list(range(5, 0, -2)), range(3) == range(0, 3, 1), range(10)[2:8:2], 4 in range(0, 10, 2), len(range(0, -5, -1)))
print((1,) + (2,), (1, 2) * 2, (1, 2, 3)[1:], (3, 1, 2).index(1), tuple(sorted((3, 1, 2))), () == tuple(), (1, [2]) == (1, [2]), hash((1, 2)) == hash((1, 2)), (1, 2) < (1, 2, 0))
count = {}
for ch in "mississippi":
    count[ch] = count.get(ch, 0) + 1
print(sorted(count.items(), key=lambda kv: (-kv[1], kv[0])), max(count, key=count.get))
matrix = [[i * j for j in range(1, 4)] for i in range(1, 4)]
print("\n".join(" ".join(f"{v:2d}" for v in row) for row in matrix))
print([*range(3), *"ab", *{1: 2}], [x := 5, x + 1], (lambda a, b=2, *c, d, e=5, **f: (a, b, c, d, e, f))(1, d=4, z=9), 1 if [] else 2, not [] and 3, 0 or "d", 1 and 2, None or [] or 0)
print(7 // 2, -7 // 2, 7 % -3, -7 % 3, divmod(-7, 2), 2 ** -1, 2 ** 100, 10 ** 18 * 10, 0.1 + 0.2, 1e100, 5 / 2, round(2.5), round(3.5), round(2.675, 2), round(1234, -2), int(-3.9), abs(-5), pow(3, 4, 5), 0x1F, 0b101, 0o17, 1_000, 3.0 == 3, 1j * 1j, complex(1, 2), (3).bit_length(), (255).to_bytes(2, "big"), int("ff", 16), float("1e3"), (1.5).as_integer_ratio(), 1.5.is_integer(), -0.0, 1e16, 1e15, 123456789.123456789)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, -1 >> 1, True + True, bool("False"), int(True), 3 < 4 < 5, 3 < 4 > 2 == 2, 1 == 1.0 == True, "a" "b", None is None, [] is [], 1 in [1], not 1)
