# Stability, keys, reverse, and the list during its own sort.
records = [("b", 2), ("a", 2), ("c", 1), ("a", 1)]
print(sorted(records), sorted(records, key=lambda r: r[1]), sorted(records, key=lambda r: r[1], reverse=True))
print(sorted(records, key=lambda r: (-r[1], r[0])), sorted([3, 1, 2], reverse=True), sorted("banana"), sorted({"b": 1, "a": 2}))
print(sorted([True, 2, 0, 1.5, -1]), sorted([[2], [1, 2], []]), sorted(["b", "B", "a"]), sorted([(1, "b"), (1, "a")]))
numbers = [(i * 7919) % 1009 for i in range(1000)]
result = sorted(numbers)
print(all(x <= y for x, y in zip(result, result[1:])), result[:5], result[-3:], sum(result) == sum(numbers))
pairs = [(n % 10, i) for i, n in enumerate(numbers)]
by_first = sorted(pairs, key=lambda p: p[0])
print(all(x[1] < y[1] for x, y in zip(by_first, by_first[1:]) if x[0] == y[0]))
down = sorted(pairs, key=lambda p: p[0], reverse=True)
print(all(x[1] < y[1] for x, y in zip(down, down[1:]) if x[0] == y[0]))
calls = []
print(sorted([3, 1, 2], key=lambda x: calls.append(x) or -x), calls)
items = [3, 1, 2]
seen = []
items.sort(key=lambda x: seen.append(len(items)) or x)
print(items, seen)
for bad in ([1, "a"], [None, 1], [[1], 2], [1, 2, "x", 0], [{}, {}], [len, print]):
    try:
        print(sorted(bad))
    except TypeError as e:
        print(e)
print(sorted([1]), sorted([]), sorted([{}]), sorted([5, 5, 5]), sorted(range(5), key=lambda n: -n % 3))


def bubble(items):
    items = items[:]
    for i in range(len(items)):
        for j in range(len(items) - 1 - i):
            if items[j] > items[j + 1]:
                items[j], items[j + 1] = items[j + 1], items[j]
    return items


def merge_sort(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left, right = merge_sort(items[:middle]), merge_sort(items[middle:])
    out = []
    while left and right:
        out.append((left if left[0] <= right[0] else right).pop(0))
    return out + left + right


print(bubble(numbers[:50]) == sorted(numbers[:50]) == merge_sort(numbers[:50]))
