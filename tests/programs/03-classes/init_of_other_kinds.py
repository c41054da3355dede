# What else than a function may be an __init__.
class Bound:
    def __init__(self, result=None): self.result = result
    def __get__(self, instance, owner):
        def init(*args, **named):
            print("init", type(instance).__name__, args, named)
            return self.result
        return init
class C: __init__ = Bound()
print(type(C(1, x=2)).__name__, type(C()).__name__)
class D: __init__ = Bound(5)
try: D()
except TypeError as e: print(e)
class E:
    class K:
        def __call__(self, *args): print("called", args)
    __init__ = K()
print(type(E(1)).__name__)
class G: __init__ = staticmethod(lambda *a: print("static", a))
print(type(G(3)).__name__)
class H: __init__ = 5
try: H()
except TypeError as e: print(e)
print(OSError(2, "x", "f", None, "g"), OSError(2, "x", "f"), OSError(2, "x"), OSError(2, "x", None, None, "g"))
