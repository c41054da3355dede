# Dicts and their views walked backwards while they change.
table = dict.fromkeys(range(10))
for key in range(7):
    del table[key]
walkers = [reversed(table), reversed(table.keys()), reversed(table.values()), reversed(table.items())]
print([type(walker).__name__ for walker in walkers], [next(walker) for walker in walkers])
table.clear()
table.update(dict.fromkeys(range(10)))
for key in range(3, 10):
    del table[key]
for walker in walkers:
    try:
        print(list(walker))
    except RuntimeError as error:
        print(error)
table = {"a": 1, "b": 2, "c": 3}
del table["b"]
print(list(reversed(table)), list(reversed(table.items())), reversed(table).__reduce__()[1], reversed(table).__length_hint__())
walker = reversed(table)
table["d"] = 4
try:
    next(walker)
except RuntimeError as error:
    print(error)
print(table.keys().mapping, type(table.items().mapping).__name__)
try:
    dict([(1, 2), 3])
except TypeError as error:
    print(error, error.__notes__)


class Text(str):
    pass


class LikeText:
    def __hash__(self):
        return hash("key")

    def __eq__(self, other):
        return other == "key"


for key in (Text("key"), LikeText()):
    table = {"other": 1, key: 2}
    print(table.get("key"), table["key"], "key" in table, table.get("none"))


class Counted(int):
    hashed = 0

    def __hash__(self):
        Counted.hashed += 1
        return super().__hash__()


table = dict.fromkeys([Counted(number) for number in range(5)])
items = set(table)
items.difference(table), items.symmetric_difference_update(table)
dict.fromkeys(set(table)), dict.fromkeys(frozenset(table), 1)
print(Counted.hashed)
