# Characters, slices and their errors.
s = "Hello, 世界!"
print(s[0], s[-1], s[7], s[-3], s[1:4], s[:5], s[7:], s[-3:-1], s[:], s[::2], s[::-1], s[5:1], s[5:1:-1], s[100:], s[-100:3])
print(s[2:3], s[2:2] == "", s[:-1], s[-1:], s[1:-1:3], s[True], s[slice(0, 5, 2)], s[None:3:None])
print(len(s), s.index("世"), s.find("x"), s.find("l"), s.rfind("l"), s.find("l", 4), s.find("l", 0, 2), s.find(""), s.count("l"), s.count(""))
print("ell" in s, "x" not in s, "" in s, s == "Hello, 世界!", s != s.lower(), s < "Help", "a" > "Z", "abc" < "abd" <= "abd")
print([c for c in "héé"], list("世界"), tuple("ab"), set("aa"), sorted("hello"), "".join(sorted("hello", reverse=True)))
print(max("hello"), min("hello"), "a" * 3 + "b", list(reversed("abc")), list(enumerate("ab")), dict(zip("ab", "cd")))


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


def assign():
    s[0] = "h"


attempt(lambda: s[50])
attempt(lambda: s[-50])
attempt(lambda: ""[0])
attempt(lambda: s["a"])
attempt(lambda: s[::0])
attempt(lambda: s[1:"2"])
attempt(lambda: s.index("missing"))
attempt(lambda: s.rindex("zz"))
attempt(lambda: 5 in s)
attempt(lambda: s + 5)
attempt(lambda: s * "2")
attempt(lambda: s < 5)
attempt(assign)
