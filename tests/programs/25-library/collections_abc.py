import collections as plain
print(plain.abc.Sized.__name__, plain.abc.__name__)
import collections, collections.abc
from collections import UserDict, UserList, UserString, ChainMap
from collections.abc import *
class Deck(Sequence):
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        if i >= self.n: raise IndexError(i)
        return i * 10
    def __len__(self): return self.n
d = Deck(3)
print(list(d), 20 in d, d.index(10), d.count(5), list(reversed(d)), isinstance(d, Sequence), isinstance([], MutableSequence), isinstance({}, Mapping), isinstance((), Hashable), isinstance([], Hashable), isinstance(5, Iterable), issubclass(dict, MutableMapping), isinstance(iter([]), Iterator), isinstance((x for x in ()), Generator))
class Lower(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
l = Lower(A=1, B=2); l["C"] = 3
print(l, l.pop("a"), dict(l), l.data, len(l), "b" in l, isinstance(l, MutableMapping))
u = UserList([3, 1, 2]); u.sort(); u.append(9); print(u, u[1:], type(u[1:]).__name__, u + [1], u.data, sum(u))
s = UserString("hello"); print(s.upper(), type(s.upper()).__name__, s.find("l"), s + " there", s * 2, s == "hello", len(s))
c = ChainMap({"a": 1}, {"a": 2, "b": 3}); c["z"] = 5; print(c, dict(c), list(c.items()), c.parents, c.new_child({"q": 0})["a"])
try: Sequence()
except TypeError as e: print(e)
class P: 
    def __len__(self): return 3
print(isinstance(P(), Sized), isinstance(P(), Container), issubclass(P, Collection))
print(collections.defaultdict(list, a=[1]) | {"b": 2}, collections.Counter("aab") == collections.Counter(a=2, b=1, c=0))
print(Sequence[int], Mapping[str, int], collections.deque[int])
match d:
    case [a, b, c]: print(a, b, c)
match l:
    case {"b": x}: print("b", x)
P2 = collections.namedtuple("P2", "x y", defaults=[0])
print(P2._make([1, 2]), P2(1)._replace(x=5), P2._fields)
@Sequence.register
class Odd: pass
print(issubclass(Odd, Sequence), isinstance(Odd(), Collection))
