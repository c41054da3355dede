# What classes hold: a live view of their names, and descriptors of what they give their instances.
import types
class P:
    __slots__ = ("x", "__y", "z")
    def __init__(self): self.x = 1; self.__y = 2
    def y(self): return self.__y
p = P()
print(p.y(), P.x, type(P.x) is types.MemberDescriptorType, P.__dict__.keys())
try: p.z
except AttributeError as e: print(e)
try: p.w = 1
except AttributeError as e: print(e)
P.x.__set__(p, 9); print(P.x.__get__(p), P.x.__name__, P.x.__objclass__, P.x.__qualname__, P.x.__doc__)
P.x.__delete__(p)
try: p.x
except AttributeError as e: print(e)
try: P.x.__get__(5)
except TypeError as e: print(e)
class Q(P):
    def __init__(self): super().__init__(); self.k = 5
q = Q(); print(q.k, q.x, hasattr(Q, "x"), dir(q)[-4:])
print(int.__dict__["real"], type(int.real), int.real.__get__(5), int.real.__name__)
try: int.real.__set__(5, 1)
except AttributeError as e: print(e)
print(isinstance(P.x, property), isinstance(int.real, property))
print(types.FunctionType.__dict__["__code__"], Exception.__dict__.get("args"), BaseException.args)
class M:
    __slots__ = {"a": "the a", "b": None}
m = M(); m.a = 1; print(m.a, sorted(k for k in M.__dict__ if k in "ab"))
class N:
    __slots__ = ("v", "__dict__")
n = N(); n.v = 1; n.other = 2; print(n.v, n.other)
from collections.abc import Mapping
print(isinstance(P.__dict__, Mapping), len(vars(P)) > 3, {**M.__dict__}["a"], dict(M.__dict__)["b"])
match M.__dict__:
    case {"a": found}: print(found)
print("a" in M.__dict__, list(M.__dict__)[:3], M.__dict__ | {"q": 1} == {**M.__dict__, "q": 1})
import copy, pickle
pp = copy.copy(p); 
class Base:
    def __init_subclass__(cls): print(sorted(vars(cls)))
class Sub(Base): x = 1
class D: pass
d = D(); d.a = 1; d.__dict__["b"] = 2; d.__dict__.update(c=3); print(d.a, d.b, d.c, vars(d))
d.__dict__ = {"n": 1}; print(d.n, hasattr(d, "a"))
class E(Exception): pass
e = E(1); e.k = 2; print(e.__dict__, vars(e))
print(object.__dict__.get("__dict__"), hasattr(object(), "__dict__"), hasattr(5, "__dict__"))
try: object().__dict__
except AttributeError as x: print(x)
try: D.__dict__["__dict__"].__get__(5)
except TypeError as x: print(x)
T = type("T", (), dict(D.__dict__)); print(sorted(T.__dict__))
from dataclasses import dataclass
@dataclass(slots=True)
class DS:
    a: int
    b: int = 5
@dataclass(slots=True)
class DT(DS):
    c: int = 1
print(DS(1), DT(1), DS.b, DS.__slots__, DT.__slots__, [f.default for f in DS.__dataclass_fields__.values()][1])
class C:
    x = 1
    def f(self): self.y = 2
print(type(C.__dict__))
print(repr(vars(C))[:30])
d = C.__dict__
C.z = 5
print(d.get('z'), d is C.__dict__)
try: C.__dict__['q']=1
except TypeError as e: print(e)
class S: __slots__=('a',)
print(S.__dict__)
class D(C): "doc"
print(D.__dict__)
print(C.__dict__['__dict__'], C.__dict__['__weakref__'], type(C.__dict__['__dict__']))
c=C(); c.f()
print(C.__dict__['__dict__'].__get__(c, C), c.__weakref__)
import weakref
r=weakref.ref(c)
print(c.__weakref__ is r)
class E(Exception): pass
class L(list): pass
print(list(L.__dict__))
class T(tuple): pass
print(list(T.__dict__))
class W:
    __slots__=('__weakref__','__dict__')
print(W.__dict__)
del c.__dict__
print(c.__dict__)
from enum import Enum
class K(Enum): A=1
print(list(K.__dict__))
print(S.a, type(S.a))
