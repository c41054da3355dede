# Growth, deletion and lookups at scale.
d = {}
for i in range(20_000):
    d[i * 7 % 20_011] = i
print(len(d), d[7], d[19_999 * 7 % 20_011], sum(d.values()))
strings = {f"key{i}": i for i in range(5_000)}
print(len(strings), strings["key4321"], "key5000" in strings, list(strings)[2500])
for i in range(0, 5_000, 3):
    del strings[f"key{i}"]
print(len(strings), sum(strings.values()), "key3" in strings, "key4" in strings)
for i in range(2_000):
    strings[f"again{i}"] = -i
print(len(strings), list(strings)[-1], sum(strings.values()))
pairs = {(i % 50, i // 50): i for i in range(2_500)}
print(pairs[49, 49], len({k[0] for k in pairs}), sum(v for (a, b), v in pairs.items() if a == b))
memo = {}


def lattice(x, y):
    if (x, y) not in memo:
        memo[x, y] = 1 if 0 in (x, y) else lattice(x - 1, y) + lattice(x, y - 1)
    return memo[x, y]


print(lattice(16, 16), len(memo))
s = set()
x = 1
while x not in s:
    s.add(x)
    x = x * 48271 % 65537
print(len(s), x)
members = {i for i in range(30_000) if i % 7 == 0}
members -= {i for i in range(0, 30_000, 14)}
print(len(members), 7 in members, 14 in members, sum(members))
