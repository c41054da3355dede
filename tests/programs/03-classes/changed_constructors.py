# What calling a class does, before and after the class, its bases or its metaclass change.
class A: pass
class B:
    def __init__(self, x, y=2): self.x = x; self.y = y
class C(B):
    def __init__(self, x): super().__init__(x); self.z = 3
class M(type):
    def __call__(cls, *a):
        print("call", cls.__name__, a)
        return super().__call__(*a)
class D(metaclass=M):
    def __init__(self, q): self.q = q
class N:
    def __new__(cls, *a):
        print("new"); return super().__new__(cls)
    def __init__(self, a): self.a = a
from abc import ABC, abstractmethod
class S(ABC):
    @abstractmethod
    def f(self): ...
class T(S):
    def f(self): return 1
for k in range(3):
    A(); B(1); B(1, 3); B(4); C(7); D(1); N(5); T()
    try: S()
    except TypeError as e: print(e)
    try: A(1)
    except TypeError as e: print(e)
    try: B()
    except TypeError as e: print(e)
    try: C(1, 2)
    except TypeError as e: print(e)
    if k == 0:
        A.__init__ = lambda self, x=0: print("init", x)
    if k == 1:
        del A.__init__
        B.__new__ = lambda cls, *a: print("B new") or object.__new__(cls)
        T.__abstractmethods__ = frozenset({"zz"})
        def bad(self): return 5
        D.__init__ = bad
        try: type.__call__(D)
        except TypeError as e: print(e)
        try: T()
        except TypeError as e: print(e)
        T.__abstractmethods__ = frozenset()
        D.__init__ = lambda self, q: None
def rec(n):
    class R:
        def __init__(self, n):
            if n: self.c = R(n - 1)
    return R(n)
rec(50)
try: rec(5000)
except RecursionError as e: print("rec")
def gen(self): yield
A.__init__ = gen
try: A()
except TypeError as e: print(e)
