class M2(type):
    def __new__(cls, name, bases, ns, **kw):
        print(list(ns))
        return super().__new__(cls, name, bases, dict(ns))
class C(metaclass=M2):
    """doc"""
    a: int = 1
    def f(self):
        self.q = 1
        self.p = 2
        __class__
def make(name, bases, ns, **kw):
    print(name, bases, ns, kw)
    return 42
class X(metaclass=make, z=1):
    y = 2
print(X)
try:
    exec("class C(metaclass=type, metaclass=type): pass")
except SyntaxError as e: print(e)
try:
    class C(metaclass=type, **{"metaclass": type}): pass
except TypeError as e: print(e)
n = None
try: n(*5)
except TypeError as e: print(e)
try: n(**5)
except TypeError as e: print(e)


class Forgetful(type):
    def __new__(cls, name, bases, names):
        names.pop("__classcell__", None)
        return super().__new__(cls, name, bases, names)
try:
    class Lost(metaclass=Forgetful):
        def f(self): return __class__
except RuntimeError as e: print(e)
try:
    type("Odd", (), {"__classcell__": 1})
except TypeError as e: print(e)
print(sorted(name for name in dir() if name.startswith("__")), __doc__, __package__, __spec__)
