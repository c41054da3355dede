# What happens to a collection that changes under a loop.
items = [1, 2, 3, 4, 5, 6]
for x in items:
    if x % 2 == 0:
        items.remove(x)
print(items)

items = [1, 2, 2, 3]
for x in items:
    if x == 2:
        items.remove(x)
print(items)

growing = [1]
for x in growing:
    if x < 20:
        growing.append(x * 3)
print(growing)

for x in items[:]:
    items.remove(x)
print(items)

it = iter([1, 2, 3])
for x in it:
    print(x, next(it, "none left"))

table = {"a": 1, "b": 2}
try:
    for key in table:
        table[key + key] = 0
except RuntimeError as e:
    print(e)
table = {"a": 1, "b": 2}
try:
    for key in table:
        del table[key]
        table[key + "x"] = 1
except RuntimeError as e:
    print(e)
for key in list(table):
    del table[key]
print(table)
table = {1: "one", 2: "two"}
for key in table:
    table[key] = table[key].upper()
print(table)
values = {1, 2, 3}
try:
    for v in values:
        values.add(v + 10)
except RuntimeError as e:
    print(e)

it = iter([1, 2])
list(it)
l = [1]
it = iter(l)
next(it)
print(next(it, "end"))
l.append(2)
print(next(it, "an exhausted iterator stays exhausted"))
