# A class that behaves like a container.
class Deck:
    suits = "SH"

    def __init__(self):
        self.cards = [r + s for s in self.suits for r in "A23"]

    def __len__(self):
        return len(self.cards)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return f"slice({i.start}, {i.stop}, {i.step})"
        return self.cards[i]

    def __setitem__(self, i, card):
        self.cards[i] = card

    def __delitem__(self, i):
        print("deleting", i)
        del self.cards[i]

    def __contains__(self, card):
        return card.upper() in self.cards

    def __reversed__(self):
        return (c.lower() for c in self.cards[::-1])


deck = Deck()
print(len(deck), deck[0], deck[-1], deck[1:3], deck[:], deck[::2])
deck[0] = "KS"
del deck[1]
print(list(deck), "kS" in deck, "AS" in deck)
print(list(reversed(deck)), bool(deck))
print([c for c in deck if c[1] == "H"], max(deck), sorted(deck))
first, *rest = deck
print(first, len(rest))


class Grid:
    def __getitem__(self, key):
        return key


print(Grid()[1, 2], Grid()[1:2, ::3], Grid()[...], Grid()[()], Grid()["a"])


class Nothing:
    pass


for action in (lambda: len(Nothing()), lambda: Nothing()[0], lambda: 1 in Nothing(), lambda: iter(Nothing()),
               lambda: deck[100], lambda: Nothing[0], lambda: reversed(Nothing())):
    try:
        print(action())
    except (TypeError, IndexError) as e:
        print(f"{type(e).__name__}: {e}")
