# __getattr__, __getattribute__, __setattr__ and __delattr__.
class Lazy:
    def __getattr__(self, name):
        print("computing", name)
        if name.startswith("bad"):
            raise AttributeError(f"nothing like {name}")
        value = len(name)
        setattr(self, name, value)
        return value


lazy = Lazy()
print(lazy.color, lazy.color, hasattr(lazy, "bad_one"), getattr(lazy, "bad_two", "default"))


class Strict:
    allowed = ("x", "y")

    def __setattr__(self, name, value):
        if name not in self.allowed:
            raise AttributeError(f"no {name} here")
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("removing", name)
        object.__delattr__(self, name)


s = Strict()
s.x = 1
try:
    s.z = 3
except AttributeError as e:
    print(e)
del s.x
print(s.__dict__)


class Proxy:
    def __init__(self, target):
        self._target = target

    def __getattr__(self, name):
        return getattr(self._target, name)


p = Proxy([3, 1, 2])
p.sort()
p.append(9)
print(p._target, p.index(9))
try:
    p.nothing
except AttributeError as e:
    print(e)


class Spy:
    secret = 42

    def __getattribute__(self, name):
        print("get", name, end="; ")
        return super().__getattribute__(name)


print(Spy().secret)
print(getattr(3, "real"), getattr("abc", "upper")(), getattr(s, "nope", None))
