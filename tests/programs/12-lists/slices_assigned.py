items = list(range(10))
items[2:5] = ["a"]
print(items)
items[::3] = ["x", "y", "z"]
print(items)
items[1:1] = [100, 200]
print(items)
items[5:] = []
print(items)
del items[::2]
print(items)
items[:] = "abc"
print(items)
items[len(items):] = ["end"]
print(items)
items += (1, 2)
items *= 2
print(items)
for attempt in ("items[::2] = [1]", "items[0:2] = 5", "items[100] = 1", "del items[100]", "items['a'] = 1"):
    try:
        exec(attempt)
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
