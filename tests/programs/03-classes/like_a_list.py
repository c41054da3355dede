class Shelf:
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        print("get", index)
        return self.items[index]

    def __setitem__(self, index, value):
        self.items[index] = value

    def __delitem__(self, index):
        del self.items[index]

    def __contains__(self, item):
        return item in self.items

    def __missing__(self, key):
        return "never asked"


shelf = Shelf("a", "b", "c")
print(len(shelf), shelf[0], shelf[-1], shelf[0:2], shelf[::2], "a" in shelf, bool(shelf), bool(Shelf()))
print(list(shelf), [item for item in shelf][:1], list(reversed(shelf)), max(shelf))
shelf[0] = "z"
del shelf[1]
print(shelf.items, shelf[1, 2] if False else "", *shelf)
for attempt in (lambda: shelf[10], lambda: shelf["x"], lambda: shelf.missing):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)


class Bad:
    def __len__(self):
        return -1


class Worse:
    def __len__(self):
        return "x"


for cls in (Bad, Worse):
    try:
        len(cls())
    except (ValueError, TypeError) as error:
        print(error)
