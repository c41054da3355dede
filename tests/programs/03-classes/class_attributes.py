# Attributes shared by all instances, and the trap of a mutable one.
class Trap:
    items = []
    total = 0

    def add(self, x):
        self.items.append(x)
        self.total += x


a, b = Trap(), Trap()
a.add(1)
b.add(2)
print(a.items, b.items, a.items is Trap.items, a.total, b.total, Trap.total)
a.items = ["own"]
a.add(3)
print(a.items, b.items, a.__dict__, b.__dict__)
del a.items
print(a.items)

Trap.extra = "added later"
print(b.extra)


class Config:
    debug = False
    level = 1 if debug else 2
    names = [n.upper() for n in ("a", "b")]

    for i in range(3):
        pass
    if level > 1:
        def verbose(self):
            return "chosen at class creation"


print(Config.level, Config.names, Config.i, Config().verbose())


class Outer:
    class Inner:
        value = "inside"

        def __repr__(self):
            return "Inner()"

    def make(self):
        return self.Inner()


print(Outer.Inner.value, Outer().make(), Outer.Inner.__qualname__)
try:
    Config.missing
except AttributeError as e:
    print(e)
try:
    Config().missing
except AttributeError as e:
    print(e)
print(getattr(Config, "missing", 0), hasattr(Config, "level"))
