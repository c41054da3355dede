class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y) if isinstance(other, Vector) else NotImplemented

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor) if isinstance(factor, (int, float)) else NotImplemented

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y) if isinstance(other, Vector) else NotImplemented

    def __abs__(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __bool__(self):
        return bool(self.x or self.y)

    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y

    def __iadd__(self, other):
        self.x += other.x
        self.y += other.y
        return self


v, w = Vector(1, 2), Vector(3, 4)
print(v + w, v * 2, 2 * v, -v, v == Vector(1, 2), v != w, abs(w), bool(Vector(0, 0)), v @ w, sum([v, w], Vector(0, 0)))
same = v
v += w
print(v, same is v)
for attempt in (lambda: v + 1, lambda: 1 + v, lambda: v * "a", lambda: v - w, lambda: v < w, lambda: hash(v), lambda: v @ 1, lambda: +v, lambda: v ** 2, lambda: sum([v])):
    try:
        print(attempt())
    except (TypeError, AttributeError) as error:
        print(error)
print(v == 5, v != 5)
