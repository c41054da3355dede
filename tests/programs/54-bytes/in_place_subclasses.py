# What is changed in place stays the object that it was, and of its class.
class Row(list):
    pass


class Bag(set):
    pass


class Table(dict):
    pass


row = same = Row([1])
row += [2]
row *= 2
print(row, type(row).__name__, row is same)
row = row + [3]
print(row, type(row).__name__)
bag = same = Bag({1})
bag |= {2}
bag -= {1}
bag ^= {5}
bag &= {2, 5, 7}
print(sorted(bag), type(bag).__name__, bag is same)
table = same = Table(a=1)
table |= {"b": 2}
print(table, type(table).__name__, table is same)
plain = [1]
alias = plain
plain += Row([2])
print(plain, type(plain).__name__, alias is plain)
row = same = Row()
row += (n * n for n in range(4))
print(row, row is same, type(row).__name__)
