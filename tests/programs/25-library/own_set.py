from collections.abc import MutableSet, Set


class Ordered(MutableSet):
    def __init__(self, items=()):
        self.items = []
        for item in items:
            self.add(item)

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, item):
        if item not in self.items:
            self.items.append(item)

    def discard(self, item):
        if item in self.items:
            self.items.remove(item)

    def __repr__(self):
        return f"Ordered({self.items})"


a, b = Ordered("hello"), Ordered("world")
print(a, a | b, a & b, a - b, a ^ b, a <= a, a < a, a == Ordered("helo"), a.isdisjoint("xyz"), {"h"} & a)
a |= "new"
a -= "l"
print(a, a.pop(), len(a), isinstance(a, Set), a >= {"e"})
a.remove("e")
a.clear()
print(a)
for attempt in (lambda: a.remove("x"), lambda: a.pop(), lambda: a | 5, lambda: a < [1]):
    try:
        attempt()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
