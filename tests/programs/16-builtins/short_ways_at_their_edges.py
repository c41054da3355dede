# What programs call most, at the edges of its short ways.
import math
from math import sqrt
nan = float("nan")
for a in (1, 2, -3, 1.5, -0.0, 0.0, nan, True, 10**20, -(1 << 47), (1 << 47) - 1, "a"):
    for b in (1, 2, -3, 1.5, -0.0, 0.0, nan, False, 9, "b"):
        r = []
        for f in (min, max, pow):
            try: r.append(repr(f(a, b)))
            except Exception as e: r.append(repr(e))
        try: r.append(repr(a ** b))
        except Exception as e: r.append(repr(e))
        print(a, b, *r)
    for f in (sqrt, math.sqrt, str):
        try: print(repr(f(a)))
        except Exception as e: print(repr(e))
for b in range(70):
    print(2 ** b, (-3) ** b, 7 ** b, 0 ** b, 1 ** b)
for t in ("a,b,,c", ",", "", "abc", ",a", "a,", "é,ü", "一,二", "a" * 300 + "," + "b"):
    print(t.split(","), t.split(",", 1), t.split(sep=","), t.split("é"), t.split(",,"), ",".join(t), "".join(list(t)), "一".join(t), t.join(["x"]), t.join([]), t.join(["", ""]), ", ".join([t, t, t]))
try: "a".split("")
except ValueError as e: print(e)
try: ",".join(["a", 1])
except TypeError as e: print(e)
class S(str): pass
print(type(",".join([S("q")])), S(",").join(["a", S("b")]), S("a,b").split(S(",")), [type(x) for x in S("a").split(",")])
a, b, c = [1, 2, 3]; print(a, b, c)
x = [1, 2]
x[0], x[1] = x; print(x)
try: a, b = [1, 2, 3]
except ValueError as e: print(e)
try: a, b = [1]
except ValueError as e: print(e)
l = list(range(20))
print(l[2:5], l[-3:], l[:-15], l[::3], l[5:2], l[::-4], l[100:], l[-100:2], l[True:3], "abcdef"[1:3], (1, 2, 3)[1:], b"abc"[1:])
s = {x % 7 for x in range(100)}; print(s, {x for x in "hello"} == set("hello"), len({(i, j) for i in range(30) for j in range(30)}))
