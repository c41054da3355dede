from collections import namedtuple

Point = namedtuple("Point", "x y z", defaults=[0])
point = Point(1, y=2)
print(point, point.x, point[1], point._asdict(), point._replace(x=9), Point._fields, Point._make([4, 5, 6]), Point._field_defaults)
x, y, z = point
print(x, y, z, point == (1, 2, 0), isinstance(point, tuple), point + (7,), max(Point(1, 2), Point(3, 0)))
for attempt in (lambda: Point(), lambda: Point(1, 2, 3, 4), lambda: point._replace(q=1), lambda: namedtuple("A", "class"), lambda: namedtuple("A", "x x"), lambda: Point(1, 2, w=3)):
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    point.x = 5
except AttributeError as error:
    print(error)
