class Plugin:
    registry = []
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append(cls.__name__)
class A(Plugin): pass
class B(A): pass
print(Plugin.__subclasses__(), A.__subclasses__(), Plugin.registry, A.__class__)
class Meta(type):
    def __setattr__(cls, name, value):
        print("set", name)
        super().__setattr__(name, value)
    def __reversed__(cls): return iter([3, 2, 1])
class C(metaclass=Meta): x = 1
C.x = 5
print(C.x, list(reversed(C)), C.__class__)
class D:
    a: int
    b: "str" = "x"
print(D.__annotations__, A.__annotations__)
class E(D):
    c: float
print(E.__annotations__, {k: v for b in reversed(E.__mro__) for k, v in getattr(b, "__annotations__", {}).items()} if False else "")
D.__annotations__ = {"z": int}; print(D.__annotations__)
f = lambda: 0
class X: pass
X.__call__ = X()
try: X()()
except RecursionError as e: print("RecursionError")
print("%s %r" % ("a", "b"), isinstance(True, (int, str)), issubclass(bool, int))
class K(str):
    def __str__(self): return "custom"
print("%s" % K("x"), f"{K('x')}", str(K("x")), "{}".format(K("x")))
import collections
print(callable(K), hash(1.0) == hash(1), [].__hash__, {}.__hash__)
try: hash([])
except TypeError as e: print(e)
e = ValueError("x")
e.__notes__ = ["n1"]; e.add_note("n2"); print(e.__notes__)
def gen():
    x = yield 1
    print(x)
g = gen(); g.__name__ = "other"; print(g.__name__)
def fn(a, b=2): return a, b
fn.__defaults__ = (5,); print(fn(1)); fn.__defaults__ = None
try: fn(1)
except TypeError as e: print(e)
def other(a): return "other", a
fn.__code__ = other.__code__; print(fn(3))
