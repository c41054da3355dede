# Exceptions made again and again, before and after their classes change; generators asked by next().
class E(Exception): pass
class F(E):
    def __init__(self, a, b=2):
        super().__init__(a, b); self.b = b
class G(ValueError):
    def __init__(self, msg): self.msg = msg
class O(OSError): pass
class K(KeyError): pass
def t(f, *a, **k):
    try:
        e = f(*a, **k)
        print(repr(e), e.args, e.__dict__, str(e))
    except BaseException as x: print("ERR", type(x).__name__, x)
for k in range(3):
    t(E); t(E, 1); t(E, 1, 2); t(E, 1, 2, 3, 4, 5, 6); t(E, x=1)
    t(F, 1); t(F, 1, 3); t(F); t(F, b=1, a=2); t(F, 1, b=9)
    t(G, "m"); t(G); t(G, msg=3); t(O, 2, "no", "f"); t(K, "k"); t(ValueError, "v"); t(ValueError, x=1)
    t(OSError, 2, "x"); t(NameError, "n", name="q"); t(StopIteration, 5); t(SystemExit, 3); t(ExceptionGroup, "a", [E()])
    t(UnicodeDecodeError, "a"); t(SyntaxError, "m", ("f", 1, 2, "t")); t(ImportError, "a", name="z", path="p")
    for c in (E, F, G, K, ValueError, KeyError, StopIteration, ExceptionGroup, UnicodeDecodeError, int):
        try: raise c
        except BaseException as x: print(type(x).__name__, x.args, x.__traceback__.tb_lineno, x.__context__)
    try:
        try: raise E from ValueError
        except E as e: raise K
    except K as e2: print(repr(e2.__context__), repr(e2.__context__.__cause__))
    if k == 0:
        E.__init__ = lambda self, *a: print("E init", a)
    if k == 1:
        E.__new__ = lambda cls, *a, **k: print("E new", a, k) or Exception.__new__(cls, *a)
def g():
    x = yield 1
    print("got", x)
    try:
        yield 2
    finally: print("fin")
    yield 3
    raise ValueError("end")
h = g()
for i in range(6):
    try: print(next(h))
    except (ValueError, StopIteration) as e: print(repr(e), e.__traceback__.tb_lineno)
def gg():
    for i in range(3): yield next(inner)
inner = (j * j for j in range(2))
h = gg()
try:
    while True: print(next(h))
except RuntimeError as e: print(e, repr(e.__cause__))
print(next(iter([]), "d"), next((x for x in ()), None))
def r(): return next(rr)
rr = (r() for _ in range(2))
try: next(rr)
except ValueError as e: print(e)
