# The classes of exceptions, from above.
def show(c, depth=0):
    print("  " * depth + c.__name__)
    for s in c.__subclasses__():
        if s.__module__ == "builtins" and not s.__name__.startswith("_"):
            show(s, depth + 1)
show(BaseException)
print(int.__subclasses__()[:1], dict.__subclasses__()[:0])
