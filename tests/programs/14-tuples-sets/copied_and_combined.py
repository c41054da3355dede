# Copies of generic aliases, texts as operands, repr of what holds itself, and sets whose items compare by Python.
import copy
def tell(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, str(e)[:80])
tell(lambda: copy.copy(list[int]))
tell(lambda: copy.deepcopy(int|str))
from collections import UserString
tell(lambda: "%s x" % UserString("a"))
tell(lambda: UserString("a %s") % "b")
class R(UserString):
    pass
tell(lambda: "a %s" % R("q"))
from dataclasses import dataclass, field, fields
@dataclass
class C:
    a: "C" = None
    b: list = field(default_factory=list)
c = C(); c.a = c
tell(lambda: c)
tell(lambda: repr(fields(C)[0])[:60])
class K:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n
    def __eq__(self, o): return self.n == o.n
    def __repr__(self): return f"K{self.n}"
s = {K(1), K(2), K(3)}
def f():
    global s
    s &= {K(2), K(3), K(4)}
    return sorted(s, key=lambda k: k.n)
tell(f)
def f():
    s.intersection_update([K(3)]); return s
tell(f)
def f():
    s.difference_update([K(3)]); return s
tell(f)
def f():
    s.symmetric_difference_update([K(3), K(5)]); return sorted(s, key=lambda k: k.n)
tell(f)
