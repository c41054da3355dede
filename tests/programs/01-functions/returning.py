# What comes back: nothing, one, several, early, from a loop, from nested ifs.
def nothing():
    pass


def bare():
    return


def several():
    return 1, "two", [3]


def sign(n):
    if n > 0:
        return "positive"
    elif n < 0:
        return "negative"
    return "zero"


def find(items, wanted):
    for i, item in enumerate(items):
        if item == wanted:
            return i
    return -1


def min_max(values):
    low = high = values[0]
    for v in values[1:]:
        if v < low:
            low = v
        if v > high:
            high = v
    return low, high


print(nothing(), bare(), nothing() is None)
a, b, c = several()
print(a, b, c, type(several()))
print([sign(n) for n in (-3, 0, 5)])
print(find("hello", "l"), find("hello", "z"))
low, high = min_max([5, 2, 9, 1])
print(low, high)
print((lambda: (yield))().__next__())


def unreachable():
    return "before"
    print("never")


print(unreachable())
