# Operators, indexing and attributes that run Python code in the middle of an expression.
class Trace:
    def __init__(self, name):
        self.name = name

    def __getattr__(self, name):
        return Trace(f"{self.name}.{name}")

    def __getitem__(self, key):
        return Trace(f"{self.name}[{key}]")

    def __call__(self, *args, **kwargs):
        inside = ", ".join([str(a) for a in args] + [f"{k}={v}" for k, v in kwargs.items()])
        return Trace(f"{self.name}({inside})")

    def __add__(self, other):
        return Trace(f"({self.name} + {other})")

    def __radd__(self, other):
        return Trace(f"({other} + {self.name})")

    def __mul__(self, other):
        return Trace(f"({self.name} * {other})")

    def __lt__(self, other):
        return Trace(f"({self.name} < {other})")

    def __neg__(self):
        return Trace(f"-{self.name}")

    def __str__(self):
        return self.name

    def __bool__(self):
        print(f"[bool {self.name}]", end=" ")
        return len(self.name) % 2 == 0

    def __len__(self):
        return 7

    def __int__(self):
        return 42

    def __index__(self):
        return 3


x, y = Trace("x"), Trace("yy")
print(x + y * 2, 1 + x, -x, x.a.b, x[1][y], x(1, k=y), x.f(x + 1)[2].g())
print(x < y < Trace("z"))
print(x and y, x or y, not x, "t" if y else "f")
print(len(x), int(x), [10, 20, 30, 40][x], "abcdef"[x:], list(range(x)), hex(x))
while not x:
    print("loop", end=" ")
    x.name += "!"
print(x)
x += 5
x *= y
print(x)
print(sum([Trace("a"), Trace("b")]), [str(t) for t in (x + 1, y)])


class Chain:
    def __init__(self):
        self.log = []

    def __enter__(self):
        self.log.append("enter")
        return self

    def __exit__(self, *e):
        self.log.append("exit")

    def __iadd__(self, item):
        self.log.append(item)
        return self

    def __setitem__(self, k, v):
        self.log.append((k, v))

    def __delitem__(self, k):
        self.log.append(("del", k))

    def __getitem__(self, k):
        return self


with Chain() as c:
    c += 1
    c["k"] = "v"
    c["k"]["l"] = 2
    del c["m"]
    c[1:2] = 3
print(c.log)
