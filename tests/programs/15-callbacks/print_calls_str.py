# print, str, repr and format run the program's methods, and can be stopped in the middle.
class Loud:
    def __init__(self, name):
        self.name = name

    def __str__(self):
        print(f"({self.name}", end="")
        for i in range(2):
            print(i, end="")
        print(")", end="")
        return self.name

    def __repr__(self):
        return f"L({str(self)})"


a, b = Loud("a"), Loud("b")
print(a, b)
print([a, b], {a: b}, (a,))
print(f"{a}-{b!r}-{a!s:>3}", "%s %r" % (a, b), "{} {!r}".format(a, b))
print(str([a]), "+".join(map(str, [a, b])), sep=" / ", end="!\n")


class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, children

    def __repr__(self):
        inside = ", ".join(repr(c) for c in self.children)
        return f"{self.value}({inside})"


print(Tree(1, Tree(2), Tree(3, Tree(4))))


class Sep(str):
    def __str__(self):
        return "never asked"


print(1, 2, sep=Sep("|"))


class Format:
    def __format__(self, spec):
        return f"<{spec}:{sum(int(c) for c in spec if c.isdigit())}>"


print(f"{Format():123}", format(Format(), "x9"), "{:1} {:22}".format(Format(), Format()))
for bad in (5, None, [1]):
    class Wrong:
        def __format__(self, spec, bad=bad):
            return bad
    try:
        f"{Wrong()}"
    except TypeError as e:
        print(e)


class Recursive:
    def __init__(self):
        self.items = [self]

    def __repr__(self):
        return f"R{self.items if len(self.items) > 1 else '[...]'}"


print(Recursive(), [Recursive()])
