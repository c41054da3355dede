# Defaults are evaluated once, when the def statement runs.
def append_to(item, target=[]):
    target.append(item)
    return target


print(append_to(1))
print(append_to(2))
print(append_to(3, []))
print(append_to(4))
print(append_to.__defaults__)


def append_fresh(item, target=None):
    if target is None:
        target = []
    target.append(item)
    return target


print(append_fresh(1), append_fresh(2))


def noisy(label):
    print("evaluating", label)
    return label


def f(a=noisy("a"), *, b=noisy("b"), c=noisy("c")):
    return a, b, c


print("defined")
print(f())
print(f("x", c="z"))
print(f.__defaults__, f.__kwdefaults__)

size = 10


def area(width=size):
    return width * width


size = 20
print(area(), area(size))
