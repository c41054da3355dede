# keys(), values() and items() are live views; keys and items behave like sets.
d = {"a": 1, "b": 2, "c": 3}
keys, values, items = d.keys(), d.values(), d.items()
d["d"] = 4
del d["a"]
print(keys, values, items, len(keys), len(values))
print("b" in keys, 2 in values, ("b", 2) in items, ("b", 3) in items, "zz" in keys)
other = {"c": 3, "d": 0, "e": 5}
print(sorted(keys & other.keys()), sorted(keys | other.keys()), sorted(keys - other.keys()), sorted(keys ^ other.keys()))
print(sorted(items & other.items()), keys == {"b", "c", "d"}, keys <= {"b", "c", "d", "e"}, keys >= {"b"}, keys.isdisjoint({"x"}))
print(list(reversed(keys)), list(reversed(values)), [k for k in keys], sorted(values, reverse=True), sum(values), max(items))
for k, v in items:
    print(k, v, end="; ")
print()
print(type(keys).__name__, type(values).__name__, type(items).__name__, keys is d.keys(), keys == d.keys(), values == d.values())
print({}.keys(), {}.values(), {}.items(), bool({}.keys()), list({"k": "v"}.items())[0])
it = iter(d)
print(next(it), next(it))
d["late"] = 1
try:
    next(it)
except RuntimeError as e:
    print(e)
it = iter(d.items())
print(next(it))
d.clear()
try:
    next(it)
except RuntimeError as e:
    print(e)
for action in (lambda: keys[0], lambda: len(iter({})), lambda: {} .values() & {1}, lambda: hash(keys)):
    try:
        print(action())
    except TypeError as e:
        print(e)
