# del of names, items, slices, attributes and nested targets.
a, b, c = 1, 2, 3
del a, (b, [c])
try:
    a
except NameError as e:
    print(e)
try:
    c
except NameError as e:
    print(e)

items = list(range(10))
del items[0], items[-1]
print(items)
del items[1:3]
print(items)
del items[::2]
print(items)

table = {"x": 1, "y": 2}
del table["x"]
print(table)


class Thing:
    pass


thing = Thing()
thing.color = "red"
del thing.color
print(hasattr(thing, "color"))


def attempt(action):
    try:
        action()
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


def del_item():
    del items[50]


def del_key():
    del table["missing"]


def del_attribute():
    del thing.color


def del_tuple_item():
    del (1, 2)[0]


def del_string_item():
    s = "abc"
    del s[0]


for action in (del_item, del_key, del_attribute, del_tuple_item, del_string_item):
    attempt(action)
