# Steps that end, and frames that move, while generators yield.
def totals(rows):
    for t in map(sum, rows):
        yield t
rows = [[1.0] * 500] * 3000
n = 0
for t in totals(rows): n += 1
print(n)
def same(rows):
    for r in rows:
        if r <= rows[0]: yield r
big = [[k, "x" * 20000] for k in [0] * 3000]
print(sum(1 for _ in same(big)))
n = 0
for _ in same(big): n += 1
print(n)
def delegated(): yield from map(sum, rows)
print(sum(1 for _ in delegated()))
def joined():
    for text in map(",".join, [["a" * 100] * 100] * 3000): yield text
g, n = joined(), 0
try:
    while True:
        next(g)
        n += 1
except StopIteration: print(n)
def ident(x):
    return ("id", x)
def pairs():
    yield from enumerate(map(str, [1, 2]))
def collect(d):
    if d: return collect(d - 1)
    out = []
    for x in pairs():
        out.append(ident(x))
    return out
for d in range(64):
    r = collect(d)
    if r != [("id", (0, "1")), ("id", (1, "2"))]: print(d, r)
class MI(int): __match_args__ = None
class MO: __match_args__ = None
for value in (MI(3), MO()):
    try:
        match value:
            case MI(z) | MO(z): print(z)
    except TypeError as e: print(e)
