from collections.abc import MutableSequence, Sequence


class Squares(Sequence):
    def __init__(self, count):
        self.count_ = count

    def __len__(self):
        return self.count_

    def __getitem__(self, index):
        if not 0 <= index < self.count_:
            raise IndexError(index)
        return index * index


class Loud(MutableSequence):
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        return self.items[index]

    def __setitem__(self, index, value):
        self.items[index] = value

    def __delitem__(self, index):
        del self.items[index]

    def insert(self, index, value):
        print("insert", index, value)
        self.items.insert(index, value)


s = Squares(5)
print(list(s), 9 in s, 5 in s, s.index(16), s.count(4), list(reversed(s)), isinstance(s, Sequence))
loud = Loud(1, 2, 3)
loud.append(4)
loud.extend([5, 6])
loud += [7]
loud.reverse()
print(loud.items, loud.pop(), loud.pop(0), loud.index(4), 2 in loud)
loud.remove(4)
print(loud.items)
loud.clear()
print(loud.items)
for attempt in (lambda: s.index(5), lambda: loud.remove(1), lambda: loud.pop(), lambda: Sequence()):
    try:
        attempt()
    except (ValueError, IndexError, TypeError) as error:
        print(type(error).__name__, error)
