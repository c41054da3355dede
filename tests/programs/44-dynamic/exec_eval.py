# Code as data: exec, eval, compile, and the names that they see.
x = 10
print(eval("x + 1"), eval("  x * 2"), eval("[n * x for n in range(3)]"))
exec("y = x + 5\nprint('y is', y)")
print(y)


def local_names():
    a, b = 1, 2
    print(eval("a + b"), sorted(locals()))
    exec("a = 100; c = a")
    print(a, "c" in locals())
    names = {}
    exec("c = a + b", globals(), {"a": 5, "b": 6, **names})
    return eval("a + x")


print(local_names())
space = {}
exec("def f(n):\n    return n if n < 2 else f(n - 1) + f(n - 2)\nresult = f(10)", space)
print(space["result"], space["f"](7), "__builtins__" in space, sorted(k for k in space if k[0] != "_"))
both = {}
exec("value = 5\nglobal shared\nshared = 6\ndef g(): return shared", space, both)
print(sorted(both), space["shared"], both["g"]())
code = compile("x * 3", "<mine>", "eval")
print(eval(code), eval(code, {"x": 7}), eval(code, {"x": 1}, {"x": 2}), type(code).__name__)
statements = compile("total = 0\nfor n in range(5):\n    total += n\n", "<sum>", "exec")
for start in range(2):
    exec(statements)
    print(total)
print(eval("lambda a: a + x")(1), eval("(yes := 4) + yes"), yes)
print(eval("__name__"), eval("len")([1, 2]))
exec("class Made:\n    size = 3\n    def method(self):\n        return self.size, __class__.__name__")
print(Made().method(), Made.__module__, Made.__qualname__)
exec("import math\nfrom math import sqrt as root")
print(math.floor(2.5), root(9))
print(eval("{'a': 1}['a']"), eval(b"1 + 1"), eval("1,"), exec("pass"))


def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except BaseException as error:
        print(type(error).__name__, "-", error)


attempt(eval, "1 +")
attempt(eval, "x = 1")
attempt(eval, "")
attempt(exec, "if x:\nprint(1)")
attempt(exec, "for")
attempt(eval, "missing")
attempt(eval, "1 / 0")
attempt(eval, 5)
attempt(exec, "x", 5)
attempt(eval, "x", {}, 5)
attempt(eval, "print", {"__builtins__": {}})
attempt(eval, "x", {})
attempt(compile, "x", "f", "other")
attempt(compile, "x =", "f.py", "exec")
attempt(exec, "raise KeyError('from exec')")
attempt(exec, "del nothing")
attempt(exec, "return 5")
attempt(exec, "x = yield")
try:
    exec("a = 1\nb = (2\n")
except SyntaxError as error:
    print(error.msg, error.lineno, error.offset, error.filename, repr(error.text), error.args[0])


class Space(dict):
    def __missing__(self, key):
        return f"no {key}"


print(eval("nothing + '!'", {}, Space()))
exec("kept = nothing", {}, space := Space())
print(space)
globals()["made"] = "through globals()"
print(made, "made" in globals(), globals() is globals(), type(globals()).__name__)


def change():
    global x
    x = 11
    globals()["x"] += 1


change()
print(x, globals()["x"], eval("x"))
del globals()["made"]
try:
    made
except NameError as error:
    print(error)
print(sorted(name for name in vars() if name in ("x", "space", "Made")), vars() is globals())


class Body:
    a = 1
    print(sorted(name for name in locals() if name[0] != "_"))
    exec("b = a + 1")
    c = eval("a + b")


print(Body.b, Body.c)


def counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count, sorted(locals())

    return step


print(counter()())
generator = (eval("n * 2") for n in range(3))
print(list(generator))
operations = {"+": lambda a, b: a + b}
print([eval(f"3 {sign} 4") for sign in ("+", "-", "*", "**", "//", "<", "and", "in [4] or")])
exec("exec('deep = 1\\nexec(\"deeper = deep + 1\")')")
print(deep, deeper)
