# from … import *
from math import *
from collections import *
from string import *

print(sqrt(16), floor(2.7), pi, pow(2, 3))
print(deque([1, 2]), Counter("aab"), ascii_lowercase[:3])
exec("from itertools import *")
print(list(islice(count(5), 3)))
space = {}
exec("from operator import *", space)
print(space["add"](2, 3), "_sub" in space)


def uses():
    return factorial(5), ceil(1.2)


print(uses())
try:
    from math import nothing
except ImportError as error:
    print(type(error).__name__)
try:
    from missing_module import *
except ModuleNotFoundError as error:
    print("missing_module" in str(error))
