import builtins
from builtins import range as numbers

print(builtins.len([1]), builtins.print is print, builtins.ValueError is ValueError, list(numbers(2)))
print(all(hasattr(builtins, name) for name in ("sum", "sorted", "KeyError", "open", "input", "isinstance")))
print([name for name in dir(builtins) if name.startswith("is")], "zip" in vars(builtins))


def len(items):
    return builtins.len(items) + 100


print(len([1, 2]), builtins.len([1, 2]))
try:
    builtins.nothing
except AttributeError as error:
    print(error)
