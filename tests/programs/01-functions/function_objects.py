# Functions are objects: names, documentation, attributes, equality.
def documented(a, b=2):
    """Adds two numbers.

    With a second line.
    """
    return a + b


print(documented.__name__, documented.__qualname__, documented.__module__)
print(documented.__doc__)
print(documented.__defaults__)

def undocumented():
    "not a docstring" + ""


print(undocumented.__doc__)

documented.calls = 0
documented.calls += 1
documented.calls += 1
print(documented.calls, hasattr(documented, "calls"), hasattr(documented, "other"))


class Box:
    def open(self):
        def inner():
            pass
        return inner


print(Box.open.__qualname__)
print(Box().open().__qualname__)
print((lambda: 0).__qualname__)

same = documented
print(same is documented, same == documented, documented == undocumented)
print(callable(documented), callable(Box), callable(Box()), callable(3))
print(type(documented), type(len), type(lambda: 0))

try:
    documented.missing
except AttributeError as e:
    print(e)

table = {documented: "doc", undocumented: "undoc"}
print(table[same])
