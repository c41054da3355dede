# __int__, __float__, __index__, __bool__, __round__, __divmod__ and their kin.
class Half:
    def __init__(self, n):
        self.n = n

    def __repr__(self):
        return f"{self.n}/2"

    def __int__(self):
        return self.n // 2

    def __float__(self):
        return self.n / 2

    def __round__(self, digits=None):
        return f"rounded to {digits}"

    def __trunc__(self):
        return 0

    def __divmod__(self, other):
        return ("divmod", other)

    def __pow__(self, other, mod=None):
        return ("pow", other, mod)

    def __rpow__(self, other):
        return ("rpow", other)

    def __mod__(self, other):
        return ("mod", other)

    def __rshift__(self, other):
        return f"{self} >> {other}"

    def __or__(self, other):
        return f"{self} | {other}"


class Index:
    def __index__(self):
        return 2


h = Half(7)
print(int(h), float(h), round(h), round(h, 2), divmod(h, 3), h ** 2, pow(h, 2, 5), 2 ** h, h % 4, h >> 1, h | h)
i = Index()
print([10, 20, 30][i], "abcdef"[i:], list(range(i)), hex(i), int(i), float(i), [0] * 2, bin(i))
x = h
x **= 3
print(x)
for action in (lambda: [1][h], lambda: range(h), lambda: int([]), lambda: float("x"), lambda: h // 2, lambda: int(Index)):
    try:
        print(action())
    except (TypeError, ValueError) as e:
        print(f"{type(e).__name__}: {e}")
