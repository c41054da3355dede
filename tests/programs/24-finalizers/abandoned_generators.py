# A suspended generator runs its finally when nobody holds it any more.
def guarded(name):
    print("open", name)
    try:
        yield 1
        yield 2
    finally:
        print("close", name)


g = guarded("a")
next(g)
del g
print("after del")
g = guarded("b")
next(g)
g = None
print("after None")


def first(generator):
    for value in generator:
        return value


print(first(guarded("c")))
print("after first")


def use():
    g = guarded("d")
    next(g)
    print("leaving")


use()
print("after use")
for value in guarded("e"):
    break
print("end")
