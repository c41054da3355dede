items = [3, 1, 2]
items.append(4)
items.extend("ab")
items.insert(0, "first")
items.insert(-1, "before last")
items.insert(100, "end")
print(items, items.pop(), items.pop(0), items.pop(-2), items)
items.remove("a") if "a" in items else None
print(items, items.index(1), items.count(2), len(items))
items.reverse()
print(items)
items.clear()
print(items)
for attempt in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1, 2].index(2, 0, 1), lambda: [1].insert("a", 1),
                lambda: [1].extend(5), lambda: [1].append(), lambda: [1] + (2,), lambda: [1] * "a", lambda: [1] * 1.5):
    try:
        attempt()
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
