# Subclasses of list, dict, int and Exception.
class Stack(list):
    def push(self, x):
        self.append(x)

    @property
    def top(self):
        return self[-1]

    def __repr__(self):
        return f"Stack{list.__repr__(self)}"


s = Stack([1, 2])
s.push(3)
print(s, s.top, len(s), s[0], list(s), s == [1, 2, 3], isinstance(s, list), type(s[:2]).__name__)


class Counter(dict):
    def __missing__(self, key):
        print("missing", key)
        return 0

    def count(self, items):
        for i in items:
            self[i] = self[i] + 1
        return self


c = Counter().count("abca")
print(c, c["z"], c.get("z"), "z" in c, len(c))


class Celsius(float):
    def __str__(self):
        return f"{float(self):.1f}C"


t = Celsius(21.55)
print(t, t + 1, [t], max(t, Celsius(30)), f"{t:.0f}")


class AppError(Exception):
    code = 1


class NotFound(AppError):
    code = 404

    def __init__(self, what):
        super().__init__(f"{what} not found")
        self.what = what


try:
    raise NotFound("page")
except AppError as e:
    print(type(e).__name__, e, e.code, e.what, e.args)


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    @property
    def sum(self):
        return self[0] + self[1]


p = Pair(3, 4)
a, b = p
print(p, p.sum, a * b, {p: 1}[(3, 4)])
