import types
m = types.ModuleType("hello", "doc")
m.x = 3
print(m, m.x, m.__doc__, vars(m).get("x"))
exec("y = x + 1\ndef f(): return y", m.__dict__)
print(m.y, m.f())
def g(a, b=2): return a + b + k
h = types.FunctionType(g.__code__, {"k": 10}, "hh", (5,))
print(h(1), h.__name__, h.__defaults__)
def outer():
    z = 1
    def inner(): return z
    return inner
i = types.FunctionType(outer().__code__, globals(), None, None, (types.CellType(42),))
print(i())
try: types.FunctionType(outer().__code__, globals())
except TypeError as e: print(e)
class D:
    def __set_name__(self, o, n): raise ZeroDivisionError("x")
try:
    class E:
        attr = D()
except ZeroDivisionError as e: print(e.__notes__)
def q(a: int): ...
print(q.__annotate__(1), q.__annotations__, q.__annotate__ is not None)
del q.__defaults__
try: q.__code__ = 3
except TypeError as e: print(e)
try: del q.__name__
except TypeError as e: print(e)
try: (5).real = 3
except AttributeError as e: print(e)
import functools
p = functools.partial(print, 1, functools.Placeholder, 3)
p(2)
print(p)
