# Removing doubles, membership, comparing collections.
names = ["ann", "bob", "ann", "cid", "bob"]
print(sorted(set(names)), len(set(names)) < len(names))
seen, unique = set(), []
for n in names:
    if n not in seen:
        seen.add(n)
        unique.append(n)
print(unique)
print([n for n in range(30) if n in {2, 3, 5, 7, 11, 13}], {n for n in range(10)} - {0, 1})
enrolled = {"math": {"ann", "bob"}, "art": {"bob", "cid"}, "pe": set()}
print(sorted(enrolled["math"] & enrolled["art"]), sorted(set().union(*enrolled.values())), [k for k, v in enrolled.items() if not v])
print(sorted({frozenset(p) for p in [(1, 2), (2, 1), (3, 4)]}, key=sorted))
print(set("listen") == set("silent"), sorted("listen") == sorted("silent"), set("abc") <= set("aabbccd"), not set("ab") & set("cd"))


def powerset(items):
    result = [[]]
    for x in items:
        result += [s + [x] for s in result]
    return result


print(powerset([1, 2, 3]), len({tuple(s) for s in powerset("abcde")}))


def components(edges):
    groups = []
    for a, b in edges:
        touching = [g for g in groups if a in g or b in g]
        merged = {a, b}.union(*touching)
        groups = [g for g in groups if g not in touching] + [merged]
    return sorted(sorted(g) for g in groups)


print(components([(1, 2), (3, 4), (2, 5), (6, 7), (7, 3)]))
alive = {(1, 0), (1, 1), (1, 2)}
for _ in range(2):
    counts = {}
    for x, y in alive:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    cell = x + dx, y + dy
                    counts[cell] = counts.get(cell, 0) + 1
    alive = {c for c, n in counts.items() if n == 3 or n == 2 and c in alive}
    print(sorted(alive))
for x in {1, 2, 3}:
    print(x, end=" ")
print({0, 1, 2} == set(range(3)), {i % 4 for i in range(100)}, {-1, -2, 5})
