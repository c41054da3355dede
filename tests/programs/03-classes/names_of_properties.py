# A property knows its name, which its errors tell.
class Outer:
    class Point:
        @property
        def x(self):
            return 1

        @x.setter
        def renamed(self, value):
            pass

        late = property(None, lambda self, value: None)


Point = Outer.Point


def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


print(Point.x.__name__, Point.renamed.__name__, Point.late.__name__)
attempt(setattr, Point(), "x", 1)
attempt(delattr, Point(), "renamed")
attempt(getattr, Point(), "late")
Point.added = property(lambda self: 2)
print(Point.added.__name__)
Point.nameless = property()
attempt(getattr, Point(), "nameless")
attempt(lambda: property().__name__)
Point.added.__name__ = "other"
attempt(delattr, Point(), "added")
attempt(property().__set_name__, 1)


class NoDoc:
    @property
    def __doc__(self):
        raise AttributeError


print(property(NoDoc()).__doc__)
