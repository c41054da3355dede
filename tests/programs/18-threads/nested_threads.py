# Threads that start threads: a parallel merge sort and a tree of sums.
import threading


def merge_sort(items, out, start):
    if len(items) <= 1:
        out[start:start + len(items)] = items
        return
    middle = len(items) // 2
    left = threading.Thread(target=merge_sort, args=(items[:middle], out, start))
    right = threading.Thread(target=merge_sort, args=(items[middle:], out, start + middle))
    left.start()
    right.start()
    left.join()
    right.join()
    a, b = out[start:start + middle], out[start + middle:start + len(items)]
    merged = []
    while a and b:
        merged.append(a.pop(0) if a[0] <= b[0] else b.pop(0))
    for i, x in enumerate(merged + a + b):
        out[start + i] = x


items = [(i * 37) % 50 for i in range(50)]
out = [None] * len(items)
merge_sort(items, out, 0)
print(out == sorted(items), out[:8])


def tree(depth, results, key):
    if depth == 0:
        results[key] = 1
        return
    children = [threading.Thread(target=tree, args=(depth - 1, results, key + side)) for side in "LR"]
    for c in children:
        c.start()
    for c in children:
        c.join()
    results[key] = results[key + "L"] + results[key + "R"]


results = {}
tree(5, results, "")
print(results[""], len(results), sorted(results)[:4])
