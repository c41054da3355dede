# Errors of keyword-only and positional-only parameters.
def attempt(f, *args, **kwargs):
    try:
        print("returned", f(*args, **kwargs))
    except TypeError as e:
        print("TypeError:", e)


def keyword(*, x):
    return x


def keywords(a, *, x, y, z=0):
    return a, x, y, z


def positional(a, b, /):
    return a, b


def mixed(a, /, b, *, c):
    return a, b, c


attempt(keyword)
attempt(keyword, 1)
attempt(keyword, x=1)
attempt(keyword, y=1)
attempt(keyword, 1, x=1)
attempt(keywords, 1)
attempt(keywords, 1, x=1)
attempt(keywords, 1, 2, x=1, y=2)
attempt(keywords)
attempt(positional, a=1, b=2)
attempt(positional, 1, b=2)
attempt(positional, 1)
attempt(mixed, 1, 2, 3)
attempt(mixed, 1, 2)
attempt(mixed, a=1, b=2, c=3)
attempt(mixed, 1, b=2, c=3)


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def move(self, dx, dy=0):
        return self.x + dx, self.y + dy


attempt(Point)
attempt(Point, 1)
attempt(Point, 1, 2, 3)
attempt(Point(1, 2).move)
attempt(Point(1, 2).move, 1, 2, 3)
attempt(Point(1, 2).move, 1, dz=3)
