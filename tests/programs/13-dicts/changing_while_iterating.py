table = {n: n for n in range(5)}
for change in ("table[100] = 1", "del table[3]", "table.clear()"):
    table = {n: n for n in range(5)}
    try:
        for key in table:
            exec(change)
    except RuntimeError as error:
        print(change, error)
table = {n: n for n in range(5)}
for key in table:
    table[key] = key * 2
print(table)
for key in list(table):
    if key % 2:
        del table[key]
print(table)
numbers = {1, 2}
try:
    for number in numbers:
        numbers.add(number + 10)
except RuntimeError as error:
    print(error)
items = [1, 2, 3, 4]
for item in items:
    if item % 2 == 0:
        items.remove(item)
print(items)
