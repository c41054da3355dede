# status: 0
# stdout: end
def attempt(name, action):
    try:
        print(name, action())
    except RecursionError as e:
        print(name, type(e).__name__)


t = ()
d = {}
for _ in range(100_000):
    t = (t,)
    d = {"k": d}
attempt("hash", lambda: hash(t) == hash(t))
attempt("repr of tuples", lambda: len(repr(t)))
attempt("repr of dicts", lambda: len(repr(d)))
attempt("equal", lambda: d == d.copy())
attempt("in a set", lambda: len({t, t}))
t = d = None
print("end")
