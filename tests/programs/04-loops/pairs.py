# enumerate, zip, reversed and unpacking in the loop head.
names = ["Ann", "Bob", "Cid"]
ages = [30, 25]

for i, name in enumerate(names):
    print(i, name, end="; ")
print()
for i, (name, age) in enumerate(zip(names, ages), start=1):
    print(i, name, age, end="; ")
print()
for name in reversed(names):
    print(name, end=" ")
print()
for key, (low, *rest) in {"a": (1, 2, 3), "b": "xy"}.items():
    print(key, low, rest)
for (a, b), c in [((1, 2), 3), ("xy", "z")]:
    print(a, b, c, end=" ")
print()
print(list(zip()), list(zip("ab")), list(zip("abc", range(2), [True] * 9)))
print(dict(zip("abc", range(3))), list(zip(*[(1, "a"), (2, "b")])))
print(list(enumerate("ab", 10)), next(enumerate("z")))
try:
    list(zip("abc", "ab", strict=True))
except ValueError as e:
    print(e)
try:
    list(zip("a", "abc", strict=True))
except ValueError as e:
    print(e)
for action in (lambda: zip(1), lambda: zip("a", 2), lambda: enumerate(5), lambda: enumerate(), lambda: reversed({1})):
    try:
        print(action())
    except TypeError as e:
        print(e)
box = [0, 0]
for box[0] in range(3):
    box[1] += box[0]
print(box)
