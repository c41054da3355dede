# The module of built-in names, by the name that every module has.
print(__builtins__)
print(__builtins__.len([1,2]), hasattr(__builtins__, "print"), __builtins__.__dict__["abs"](-3))
import builtins
print(builtins is __builtins__, "__builtins__" in dir(builtins), "mappingproxy" in dir(builtins))
def f(): return __builtins__
print(f() is builtins)
try: mappingproxy
except NameError as e: print(e)
print(type(int.__dict__), int.__dict__.__class__.__module__)
__builtins__.foo = 5
print(foo)
