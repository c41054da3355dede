for src, g in [("open", {"__builtins__": {}}), ("len([1])", {"__builtins__": {"len": lambda x: 42}}), ("len([1])", {"__builtins__": None}), ("len([1])", {"__builtins__": {'abs': abs}})]:
    try: print(src, eval(src, g))
    except Exception as e: print(type(e).__name__, e)
class D(dict):
    def __missing__(self, k): return k.upper()
print(eval("foo", {}, D()))
try: print(eval("foo", D()))
except Exception as e: print(type(e).__name__, e)
class M(dict):
    def __getitem__(self, k):
        print("get", k)
        return super().__getitem__(k)
    def __setitem__(self, k, v):
        print("set", k)
        super().__setitem__(k, v)
m = M(a=1)
exec("b = a + 1\nprint(b)", {}, m)
print(sorted(m))
try: exec("import os", {"__builtins__": {}})
except Exception as e: print(type(e).__name__, e)
try: exec("class A: pass", {"__builtins__": {}})
except Exception as e: print(type(e).__name__, e)
try: exec("def f(): return len('x')\nprint(1)", {"__builtins__": {}})
except Exception as e: print(type(e).__name__, e)
