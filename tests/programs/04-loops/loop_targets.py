# The loop variable is an ordinary variable.
for letter in "abc":
    pass
print(letter)


class Bag:
    pass


bag = Bag()
for bag.value in range(3):
    pass
print(bag.value)
table = {}
for table["last"] in "xyz":
    pass
print(table)
for first, *table["rest"] in [(1, 2, 3), (4, 5)]:
    print(first, table["rest"])
for [a, b] in ["pq", (1, 2)]:
    print(a, b)
for x in (lambda: [1, 2])():
    print(x, end=" ")
for x in 1, 2, *range(3, 5):
    print(x, end=" ")
print()
for ch in "héllo 世界":
    print(ch, ord(ch), end=" ")
print()


def attempt(items):
    try:
        for x in items:
            print(x, end=" ")
        print()
    except TypeError as e:
        print(type(e).__name__, e)


attempt(5)
attempt(None)
attempt(len)
attempt({"k": 1, "l": 2})
try:
    for a, b in [(1, 2), (3,)]:
        print(a, b)
except ValueError as e:
    print(e)
