class Tracer:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


def plain(symbol):
    return lambda self, other: f"{self} {symbol} {other}"


def reflected(symbol):
    return lambda self, other: f"{other} {symbol}r {self}"


def in_place(symbol):
    return lambda self, other: f"{self} {symbol}= {other}"


OPERATORS = {
    "add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**", "lshift": "<<",
    "rshift": ">>", "and": "&", "or": "|", "xor": "^", "matmul": "@", "divmod": "divmod",
}
for name, symbol in OPERATORS.items():
    setattr(Tracer, f"__{name}__", plain(symbol))
    setattr(Tracer, f"__r{name}__", reflected(symbol))
    if name != "divmod":
        setattr(Tracer, f"__i{name}__", in_place(symbol))

a, b = Tracer("a"), Tracer("b")
print(a + b, a - 1, a * b, a / b, a // b, a % b, a ** b, a << b, a >> b, a & b, a | b, a ^ b, a @ b, divmod(a, b))
print(1 + a, 1 - a, 2 * a, 1 / a, 1 // a, 1 % a, 1 ** a, 1 << a, 1 >> a, 1 & a, 1 | a, 1 ^ a, 1 @ a, divmod(1, a))
for symbol in OPERATORS.values():
    if symbol != "divmod":
        names = {"x": a, "y": b}
        exec(f"x {symbol}= y", names)
        print(names["x"], end="; ")
print()
print("text" + a, [1] + a, (1,) * a, {1} | a, None @ a, 1.5 // a)
