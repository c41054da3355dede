# What the interpreter says when a call does not fit the signature.
def attempt(f, *args, **kwargs):
    try:
        print("returned", f(*args, **kwargs))
    except TypeError as e:
        print("TypeError:", e)


def none():
    return "nothing"


def one(a):
    return a


def two(a, b):
    return a, b


def three(a, b, c):
    return a, b, c


def optional(a, b=2):
    return a, b


def optionals(a, b=2, c=3):
    return a, b, c


attempt(none)
attempt(none, 1)
attempt(none, 1, 2)
attempt(none, x=1)
attempt(one)
attempt(one, 1, 2)
attempt(one, b=1)
attempt(one, 1, a=1)
attempt(two)
attempt(two, 1)
attempt(two, b=1)
attempt(three)
attempt(three, 1, 2, 3, 4)
attempt(optional)
attempt(optional, 1, 2, 3)
attempt(optionals, 1, 2, 3, 4)
attempt(optional, 1, c=3)
attempt(optional, 1, 2, b=2)
