# __eq__, __hash__, the ordering methods, and what each implies.
class Version:
    def __init__(self, text):
        self.parts = [int(p) for p in text.split(".")]

    def __repr__(self):
        return "v" + ".".join(str(p) for p in self.parts)

    def __eq__(self, other):
        return isinstance(other, Version) and self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __le__(self, other):
        return self.parts <= other.parts

    def __hash__(self):
        return hash(tuple(self.parts))


versions = [Version(t) for t in ("1.10", "1.2", "1.2.1", "0.9")]
print(sorted(versions), min(versions), max(versions))
a, b = Version("1.2"), Version("1.2")
print(a == b, a is b, a != b, a < b, a <= b, a > b, a >= b, a == "1.2")
print(len({a, b, Version("2")}), {a: "found"}[b])
print(a in versions, versions.index(b), versions.count(a))


class OnlyEq:
    def __eq__(self, other):
        return True


for action in (lambda: hash(OnlyEq()), lambda: {OnlyEq()}, lambda: {OnlyEq(): 1}, lambda: OnlyEq() < OnlyEq()):
    try:
        print(action())
    except TypeError as e:
        print("TypeError:", e)
print(OnlyEq() != 3, OnlyEq.__hash__ is None)


class Plain:
    pass


p, q = Plain(), Plain()
print(p == p, p == q, p != q, hash(p) == hash(p), p in [q, p], {p: 1}[p])


class Odd:
    def __eq__(self, other):
        return "not a bool"


print(Odd() == 1, Odd() != 1, Odd() in [1], [Odd()] == [1])
