# Types that are written in C in CPython are named with their module in errors; those written in Python are not.
import array
import collections
import datetime
import decimal
import fractions
import io
import re
import types

Point = collections.namedtuple("Point", "x y")


class Names(dict):
    pass


values = [
    datetime.date(2020, 1, 1), datetime.datetime(2020, 1, 1), datetime.timedelta(1), decimal.Decimal(1), collections.deque(),
    collections.OrderedDict(), collections.defaultdict(int), collections.Counter(), array.array("i"), re.compile("a"),
    io.StringIO(), fractions.Fraction(1), types.SimpleNamespace(), Point(1, 2), Names(), [], "", 1,
]
for value in values:
    try:
        value @ 1
    except TypeError as error:
        print(error)
    try:
        value.missing
    except AttributeError as error:
        print(error)
for attempt in (lambda: Names() + 1, lambda: Point(1, 2) + 1, lambda: Point(1, 2) * "a", lambda: datetime.date(2020, 1, 1) + 1):
    try:
        attempt()
    except TypeError as error:
        print(error)

point = Point(1, y=2)
for statement in ("point.x = 1", "del point.x", "point.z = 1", "Point(1)", "Point(1, 2, 3)", "Point(1, x=1)", "Point(z=1)"):
    try:
        exec(statement)
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
print(point, point.x, point.y, Point.x.__doc__, Point.__new__.__doc__, Point.__doc__)
Rest = collections.namedtuple("Rest", "a b c", defaults=(2, 3))
print(Rest(1), Rest(1, c=4), Rest._field_defaults, Rest.__new__.__defaults__, Rest._make([7, 8, 9])._replace(b=0))
print(collections.namedtuple("None_", [])(), Point.__new__.__qualname__, Point._asdict.__qualname__)
