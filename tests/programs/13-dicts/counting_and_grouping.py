# What dicts are for.
text = "it is what it is and that is that"
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
print(counts)
print(sorted(counts, key=counts.get, reverse=True)[:2], max(counts, key=counts.get), [w for w, n in counts.items() if n == 1])
groups = {}
for word in text.split():
    groups.setdefault(len(word), []).append(word)
print(groups, {k: sorted(set(v)) for k, v in sorted(groups.items())})
inverted = {}
for k, v in counts.items():
    inverted.setdefault(v, set()).add(k)
print({n: sorted(words) for n, words in inverted.items()})
stock = {"apple": {"price": 1.2, "count": 5}, "pear": {"price": 0.8, "count": 0}}
for name, info in stock.items():
    print(f"{name:<6} {info['price']:>5.2f} {'in stock' if info['count'] else 'sold out'}")
print(sum(i["price"] * i["count"] for i in stock.values()))
graph = {"A": ["B", "C"], "B": ["D"], "C": ["D"], "D": []}


def paths(start, end):
    if start == end:
        return [[end]]
    return [[start] + p for n in graph[start] for p in paths(n, end)]


def bfs(start):
    seen, queue = {start: 0}, [start]
    while queue:
        node = queue.pop(0)
        for n in graph[node]:
            if n not in seen:
                seen[n] = seen[node] + 1
                queue.append(n)
    return seen


print(paths("A", "D"), bfs("A"))


def two_sum(numbers, target):
    seen = {}
    for i, n in enumerate(numbers):
        if target - n in seen:
            return seen[target - n], i
        seen[n] = i


print(two_sum([2, 7, 11, 15], 26), two_sum([1], 5))
dispatch = {"add": lambda a, b: a + b, "neg": lambda a: -a}
print(dispatch["add"](1, 2), dispatch["neg"](5), dispatch.get("none", lambda: "unknown")())
