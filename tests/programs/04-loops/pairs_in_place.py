# Loops over pairs: enumerate, zip and dict.items(), whatever lies beneath and whatever happens meanwhile.
for index, letter in enumerate("a\u00e9\u4e2d\U0001f600z"):
    print(index, letter, end=" ")
print()
for index, item in enumerate([10, 20, 30], start=2 ** 47 - 2):
    print(index, item, end=" ")
print()
for a, b in zip([1, 2, 3], (4, 5)):
    print(a, b, end=" ")
print()
left, right = iter([1, 2, 3]), iter([4])
for a, b in zip(left, right):
    print(a, b)
print(list(left), list(right))
left, right = iter(range(3)), iter("ab")
for a, b in zip(left, right):
    print(a, b)
print(list(left), list(right))

table = {"x": 1, "y": 2, 3: None}
for key, value in table.items():
    print(key, value, end=" ")
print()
del table["y"]
table["z"] = 0
print([(value, key) for key, value in table.items()])
try:
    for key, value in table.items():
        table[key, value] = 1
except RuntimeError as error:
    print(error)
try:
    for key, value in table.items():
        table.pop(key)
        table[key] = value
except RuntimeError as error:
    print(error)

growing = [1, 2]
for index, item in enumerate(growing):
    if len(growing) < 6:
        growing.append(item * 10)
print(growing, index)
shrinking = [1, 2, 3, 4]
print([(i, shrinking.pop()) for i, item in enumerate(shrinking)])

pairs = enumerate([7, 8, 9])
for index, item in pairs:
    print(index, item, next(pairs))
    break
print(list(pairs))
for pair in enumerate("ab"):
    a, b = pair
    print(pair, a, b)
kept = []
for pair in zip([1, 2], [3, 4]):
    kept.append(pair)
print(kept)
for (a, b), c in zip(zip([1, 2], [3, 4]), "xy"):
    print(a, b, c)
for index, (a, b) in enumerate(zip([1, 2], [3, 4])):
    print(index, a, b)
for (a, b) in zip([1, 2], range(5, 10)):
    print(a, b)
try:
    for a, b in zip([1, 2], [3], strict=True):
        print(a, b)
except ValueError as error:
    print(error)
try:
    for a, b, c in enumerate([1]):
        pass
except ValueError as error:
    print(error)
for first, *rest in enumerate("pq"):
    print(first, rest)
print({value: index for index, value in enumerate(["u", "v"])})
print(dict((b, a) for a, b in {"k": "w"}.items()))
