# The names that a function takes from around it.
import inspect
limit = 3
def outer():
    here = 1
    def inner(x):
        return len(x) + here + limit + missing + x.attribute
    return inner
v = inspect.getclosurevars(outer())
print(v.nonlocals, v.globals, v.builtins, sorted(v.unbound))
try:
    inspect.getclosurevars(3)
except TypeError as error:
    print(error)
