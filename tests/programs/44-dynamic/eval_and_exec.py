x = 10
print(eval("x + 1"), eval("x + y", {"x": 1, "y": 2}), eval("[n * 2 for n in range(3)]"), eval("lambda a: a + x")(5), eval(compile("1 + 2", "text", "eval")))
names = {}
exec("a = 1\ndef f(n):\n    return n + a\nb = f(5)", names)
print(names["b"], names["f"](10), sorted(name for name in names if not name.startswith("__")))
exec("x = 20")
print(x, exec("1 + 1"))


def local():
    y = 5
    exec("y = 6")
    return y, eval("y"), sorted(locals())


print(local())
for attempt in ("1 +", "x = 1", "def f(): pass", "undefined", "1 / 0", "(", "'unclosed", "a b", "for", "", "  1", "print(1"):
    try:
        print(eval(attempt))
    except Exception as error:
        print(repr(attempt), type(error).__name__)
