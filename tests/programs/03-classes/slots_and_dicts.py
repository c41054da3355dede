class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Extended(Point):
    pass


class Tagged(Point):
    __slots__ = ("tag",)


p = Point(1, 2)
print(p.x, p.y, hasattr(p, "__dict__"), Point.__slots__)
e = Extended(1, 2)
e.z = 3
t = Tagged(1, 2)
t.tag = "t"
print(e.z, e.x, t.tag, t.y)
for attempt in (lambda: setattr(p, "z", 3), lambda: setattr(t, "other", 3), lambda: p.z, lambda: p.__dict__):
    try:
        attempt()
    except AttributeError as error:
        print(error)
del p.x
try:
    p.x
except AttributeError as error:
    print(error)
