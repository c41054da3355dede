# status: 0
# stdout: end
def attempt(name, action):
    try:
        print(name, action())
    except RecursionError as e:
        print(name, type(e).__name__)


a = []
b = []
for _ in range(100_000):
    a = [a]
    b = [b]
attempt("repr", lambda: len(repr(a)))
attempt("equal", lambda: a == b)
attempt("less", lambda: a < b)
attempt("in", lambda: [b] in [a])
attempt("str", lambda: len(f"{a}"))
del a
b = None
print("end")
