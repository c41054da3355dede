import io, itertools, operator
from collections import deque, OrderedDict, defaultdict, Counter, namedtuple
def attempt(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
for f, *a in ((itertools.cycle, 3), (itertools.chain.from_iterable, 3), (itertools.islice, [1], -1), (itertools.islice, [1], "a"), (itertools.islice, [1], 0, -1), (itertools.islice, [1], 0, 1, 0), (itertools.islice, [1]),
  (itertools.combinations, [1], -1), (itertools.combinations, [1], "x"), (itertools.permutations, [1], "x"), (itertools.permutations, [1], -2), (itertools.combinations_with_replacement, "ab", -1),
  (itertools.count, "a"), (itertools.pairwise, 1), (itertools.takewhile, print, 1), (itertools.tee, [], -1), (itertools.zip_longest, 1), (itertools.starmap, print, 1), (itertools.batched, [1], 0), (itertools.batched, [1], "x"), (itertools.compress, [1], 2), (itertools.accumulate, 1), (itertools.repeat, 1, "x")):
    attempt(f, *a)
attempt(itertools.product, [1], repeat=-1)
print(list(itertools.repeat("x", 2)), list(itertools.repeat("x", -1)))
print(list(itertools.islice(range(10), operator.index(2), None, 3)), list(itertools.product("ab", repeat=2))[:3])
for newline in (None, "", "\n", "\r", "\r\n"):
    s = io.StringIO("a\nb\r\nc\rd", newline)
    print(repr(newline), s.readlines(), repr(s.getvalue()), s.newlines)
    s = io.StringIO(newline=newline)
    print(s.write("x\ny\r\n"), repr(s.getvalue()))
attempt(io.StringIO, "", "x")
attempt(io.StringIO, 3)
attempt(io.StringIO, "", 3)
s = io.StringIO("abc\ndef\n")
attempt(s.seek, 1, 1); attempt(s.seek, -1); attempt(s.seek, 0, 5); attempt(s.read, "x"); attempt(s.truncate, -1); attempt(s.detach); attempt(s.fileno)
print(s.seek(0, 2), s.tell(), s.seek(0), s.readlines(1), s.read(2.0 .__int__()))
print(s.encoding, s.errors, s.line_buffering)
b = io.BytesIO(b"abc\ndef")
attempt(b.seek, -1); attempt(b.seek, 0, 9); attempt(b.write, "x"); attempt(io.BytesIO, "x"); attempt(b.truncate, -1); attempt(b.detach)
print(b.seek(-2, 2), b.read(), b.seek(20), b.write(b""), b.getvalue(), b.write(b"z"), len(b.getvalue()))
b.close()
for name in ("readable", "writable", "seekable", "isatty", "read", "getvalue"): attempt(getattr(b, name))
import copy, pickle
s = io.StringIO("hello"); s.read(2); t = pickle.loads(pickle.dumps(s)); print(t.read(), t.getvalue())
class Evil:
    def __init__(self, d): self.d = d
    def __eq__(self, other):
        self.d.clear(); return False
for action in (lambda d: 5 in d, lambda d: d.count(5), lambda d: d.index(5), lambda d: d.remove(5)):
    d = deque(); d.extend([Evil(d), 2, 3]); attempt(action, d)
d = deque("abcab"); attempt(d.index, "b", 2); attempt(d.index, "z"); attempt(d.index, "a", -3, -1); attempt(d.remove, "z")
d.append(d); print(d)
print(copy.deepcopy(deque([[1], 2], 5)))
o = OrderedDict(a=1, b=2); o.x = [1]; o["o"] = o
print(o.pop("a"), o.pop(key="z", default=9), o.setdefault(key="q", default=4), o)
attempt(o.pop, "zz")
print(copy.copy(o).x is o.x, copy.deepcopy(OrderedDict(k=[1])))
class Sub(OrderedDict):
    def __missing__(self, key): return key * 2
attempt(Sub().pop, "ab")
dd = defaultdict(list); dd["x"].append(dd); print(dd)
print(defaultdict.__new__(defaultdict).default_factory)
print(Counter(a=None), Counter({"b": None}))
P = namedtuple("P", "cls self x", defaults=(7,)); print(P(1, 2), P(cls=1, self=2, x=3), P.__new__.__defaults__, P._field_defaults)
