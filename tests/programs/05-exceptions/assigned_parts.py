# What exceptions, slots, wrappers and super() let one assign, and what they refuse.
def tell(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
o = object()
def s(): o.foo = 1
tell(s)
class A:
    __slots__ = ("x",)
a = A()
def s(): a.y = 1
tell(s)
tell(lambda: type("B", (), {"__slots__": 1}))
tell(lambda: type("B", (), {"__slots__": ("x",), "x": 1}))
import functools
tell(lambda: functools.reduce(lambda a, b: a + b, [1], initial=5))
tell(lambda: sorted([3,1], key=functools.cmp_to_key(mycmp=lambda a,b: a-b)))
e = OSError(2, "x", "f")
def s(): e.strerror = "new"; e.filename = "g"; return str(e), e.filename2
tell(s)
e = StopIteration(5)
def s(): e.value = 6; return e.value
tell(s)
e = SyntaxError("m", ("f", 1, 2, "t"))
def s(): e.msg = "n"; e.lineno = 7; return str(e), e.lineno, e.text, e.end_lineno
tell(s)
e = ImportError("m", name="n", path="p")
tell(lambda: (e.name, e.path, e.msg))
def s(): e.name = "q"; e.msg="z"; return e.name, str(e)
tell(s)
e = UnicodeDecodeError("utf-8", b"abc", 1, 2, "r")
def s(): e.start = 0; e.reason="q"; return str(e)
tell(s)
e = SystemExit(3)
def s(): e.code = 4; return e.code
tell(s)
class P:
    def f(self): return "P.f"
class Q(P):
    s = None
    def f(self): return "Q.f " + self.s.f()
Q.s = super(Q)
tell(lambda: Q().f())
tell(lambda: super(Q))
sm = staticmethod(len); cm = classmethod(len)
tell(lambda: (sm.__wrapped__, sm.__name__, sm.__func__))
def g(x: int) -> str: "doc"
sm = staticmethod(g); tell(lambda: (sm.__annotations__, sm.__doc__, sm.__isabstractmethod__))
cm = classmethod(g); tell(lambda: (cm.__annotations__, cm.__doc__, cm.__qualname__))
tell(lambda: object(1))
tell(lambda: object.__new__(A, 1))
tell(lambda: A(1))
tell(lambda: e.__setstate__({"a": 1}) or e.a)
def s(): e.__cause__ = 5
tell(s)
def s(): e.__traceback__ = 5
tell(s)
def s(): e.args = 5
tell(s)
def s(): e.__notes__ = ["a"]; e.add_note("b"); return e.__notes__
tell(s)
def s(): del e.args
tell(s)
tell(lambda: e.__context__)
import sys; sys.exit()
tell(lambda: list(pickle.loads(pickle.dumps(iter([1,2,3])))))
tell(lambda: list(pickle.loads(pickle.dumps(enumerate("ab")))))
tell(lambda: list(pickle.loads(pickle.dumps(zip("ab", [1,2])))))
tell(lambda: list(pickle.loads(pickle.dumps(map(len, ["ab"])))))
tell(lambda: list(pickle.loads(pickle.dumps(reversed([1,2])))))
tell(lambda: list(pickle.loads(pickle.dumps(iter({1:2})))))
tell(lambda: list(pickle.loads(pickle.dumps(iter(range(5))))))
import copy
it = iter([1,2,3]); next(it)
tell(lambda: list(copy.copy(it)))
tell(lambda: __builtins__.len("ab"))
tell(lambda: type(__builtins__).__name__)
