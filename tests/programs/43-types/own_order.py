# Metaclasses that say in which order a class is asked for attributes.
class X:
    def f(self): return "X"
class M(type):
    def mro(cls):
        order = super().mro()
        print("asked", cls.__name__, [c.__name__ for c in order], type(order).__name__)
        return [order[0], X, *order[1:]]
class A(metaclass=M):
    pass
class B(A): pass
print([c.__name__ for c in A.__mro__], A().f(), [c.__name__ for c in B.__mro__])
class Bad(type):
    def mro(cls): return (5,)
try:
    class C(metaclass=Bad): pass
except TypeError as e: print(e)
class Bad2(type):
    def mro(cls): return 7
try:
    class C(metaclass=Bad2): pass
except TypeError as e: print(e)
class Fail(type):
    def mro(cls): raise ValueError("no order")
try:
    class C(metaclass=Fail): pass
except ValueError as e: print(e)
class Rev(type):
    def mro(cls): return [cls] + list(reversed(super().mro()[1:-1])) + [object]
class P: n = "P"
class Q: n = "Q"
class R(P, Q, metaclass=Rev):
    def __init_subclass__(cls): print("sub", cls)
print(R.n, [c.__name__ for c in R.__mro__], [c.__name__ for c in R.mro()])
class S(R): pass
print(S.n)
