# Operators of a vector class, with reflected and in-place forms.
class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __repr__(self):
        return f"Vector{self.parts}"

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(*(a + b for a, b in zip(self.parts, other.parts)))

    def __mul__(self, k):
        if not isinstance(k, (int, float)):
            return NotImplemented
        return Vector(*[a * k for a in self.parts])

    __rmul__ = __mul__

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self.parts, other.parts))

    def __neg__(self):
        return self * -1

    def __pos__(self):
        return self

    def __invert__(self):
        return Vector(*reversed(self.parts))

    def __abs__(self):
        return (self @ self) ** 0.5

    def __iadd__(self, other):
        print("in place")
        self.parts = (self + other).parts
        return self

    def __radd__(self, other):
        return self if other == 0 else NotImplemented


v, w = Vector(1, 2), Vector(3, 4)
print(v + w, v * 3, 3 * v, v @ w, -v, +v, ~v, abs(w))
alias = v
v += w
print(v, alias is v)
w *= 2
print(w)
print(sum([v, w]))
for action in (lambda: v + 1, lambda: 1 + v, lambda: v * "x", lambda: v - w, lambda: v / 2):
    try:
        print(action())
    except TypeError as e:
        print("TypeError:", e)
