# Sets that are within themselves, and those whose class has a hash of its own.
class Holder:
    def __repr__(self):
        return repr(self.value)


class Own(set):
    pass


class OwnFrozen(frozenset):
    pass


for kind in (set, frozenset, Own, OwnFrozen):
    holder = Holder()
    holder.value = kind([holder])
    print(holder)


class Hashed(set):
    def __hash__(self):
        return 5


item = Hashed()
items = {item}
print(item in items, items.discard(item), items)
frozen = frozenset("abc")
print(frozen & frozen is frozen, frozen.intersection() is frozen, frozen.copy() is frozen)


class Shrinks:
    def __repr__(self):
        shown.pop()
        return "item"


shown = [Shrinks() for _ in range(5)]
print(shown)
