# __str__, __repr__, __format__ and who falls back on whom.
class Both:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


class OnlyRepr:
    def __repr__(self):
        return "<only repr>"


class OnlyStr:
    def __str__(self):
        return "only str"


class Formatted:
    def __format__(self, spec):
        return f"[{spec or 'empty'}]"


b = Both()
print(b, repr(b), str(b), [b], {b: b}, (b,), f"{b} {b!r} {b!s:>6} {b!a}")
print(OnlyRepr(), str(OnlyRepr()), [OnlyRepr()])
print(str(OnlyStr()), "OnlyStr object" in repr(OnlyStr()))
print(f"{Formatted()} {Formatted():>10} {Formatted():%Y-%m}", format(Formatted(), "x"), "{:abc}".format(Formatted()))
try:
    f"{b:>6}"
except TypeError as e:
    print(e)


class Wrong:
    def __str__(self):
        return 5

    def __repr__(self):
        return None


for f in (str, repr):
    try:
        f(Wrong())
    except TypeError as e:
        print(e)


class Nested:
    def __init__(self, *children):
        self.children = children

    def __repr__(self):
        return f"N{list(self.children)}"


print(Nested(Nested(), Nested(Nested("x"), 1)))
print(str(Nested)[:8], repr(Both), str(type), object.__name__)
