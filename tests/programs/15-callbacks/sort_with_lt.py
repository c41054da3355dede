# Sorting objects with a __lt__ of their own.
class Card:
    comparisons = 0
    order = "23456789TJQKA"

    def __init__(self, text):
        self.rank, self.suit = text

    def __lt__(self, other):
        Card.comparisons += 1
        return self.order.index(self.rank) < self.order.index(other.rank)

    def __repr__(self):
        return self.rank + self.suit


hand = [Card(t) for t in "KH 2C AS TD 9H 2D".split()]
print(sorted(hand), Card.comparisons > 0)
print(sorted(hand, reverse=True), min(hand))
hand.sort()
print(hand)


class Sorter:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if other.n == 0:
            raise ZeroDivisionError("compared with zero")
        return self.n < other.n

    def __repr__(self):
        return f"S{self.n}"


items = [Sorter(2), Sorter(1), Sorter(0), Sorter(3)]
try:
    items.sort()
except ZeroDivisionError as e:
    print(e, len(items))


class OnlyGt:
    def __init__(self, n):
        self.n = n

    def __gt__(self, other):
        return self.n > other.n

    def __repr__(self):
        return f"G{self.n}"


print(sorted([OnlyGt(3), OnlyGt(1), OnlyGt(2)]), max(OnlyGt(1), OnlyGt(5)))


class Truthy:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return [] if self.n >= other.n else ["yes"]


print([t.n for t in sorted([Truthy(3), Truthy(1), Truthy(2)])])


class Meddling:
    def __init__(self, n, items):
        self.n, self.items = n, items

    def __lt__(self, other):
        self.items.append("sneaked in")
        return self.n < other.n


victims = []
victims.extend(Meddling(n, victims) for n in (2, 1, 3))
try:
    victims.sort()
except ValueError as e:
    print(e)
print(sorted([(1, Truthy(2)), (1, Truthy(1))])[0][1].n, sorted([[Card("KS")], [Card("2S")]]))
