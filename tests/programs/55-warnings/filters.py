import warnings
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    eval("1 is 1")
    compile("assert (1, 2)", "x.py", "exec")
    exec("def f():\n    return '\\d'\n")
    for w in log: print(w)
with warnings.catch_warnings():
    warnings.simplefilter("error", SyntaxWarning)
    for text in ["1 is 1", "assert (1,'x')", "'\\d'", "(1)(2)", "x = [1][2, 3]"]:
        try:
            compile(text, "t.py", "exec")
            print("no", text)
        except SyntaxError as e:
            print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text), e.__cause__, e.__context__)
def f():
    warnings.warn("hello", stacklevel=2)
f()
f()
for _ in range(2):
    warnings.warn("once", DeprecationWarning)
print(eval("1 is 1"))
warnings.filterwarnings("ignore", message="hel.*")
warnings.filterwarnings("error", category=RuntimeWarning, module="__main__")
warnings.warn("helium")
try:
    warnings.warn("bad", RuntimeWarning)
except RuntimeWarning as e:
    print("raised", e)
@warnings.deprecated("use g")
def old(): return 3
print(old(), old.__deprecated__)
@warnings.deprecated("use D")
class C: pass
C()
class E(C): pass
print(sorted(k for k in __warningregistry__ if k != 'version')[:3])
