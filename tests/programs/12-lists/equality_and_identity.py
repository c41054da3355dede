# The items' own ==, identity first.
class Chatty:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print(f"{self.name}=={getattr(other, 'name', other)}", end=" ")
        return isinstance(other, Chatty) and self.name == other.name

    def __repr__(self):
        return self.name


a, b, c = Chatty("a"), Chatty("b"), Chatty("c")
other_a = Chatty("a")
items = [a, b, c]
print(b in items)
print(other_a in items)
print(5 in items)
print(items.index(c), items.count(b))
print(items == [other_a, b, c])
print(items == [a, b])
print(items == [a, c, b])
items.remove(other_a)
print(items)
try:
    items.remove(7)
except ValueError as e:
    print(e)
print([a] == [a], [a] != [a])
nan = float("nan")
print([nan] == [nan], nan in [nan], [nan].index(nan), [nan].count(nan), (nan,) == (nan,))


class Sneaky:
    def __init__(self, victim):
        self.victim = victim

    def __eq__(self, other):
        self.victim.clear()
        return False


victim = [1, 2, 3]
print(Sneaky(victim) in victim, victim)
victim = [Sneaky([]), 2, 3]
victim[0].victim = victim
print(victim.count(2), victim)
