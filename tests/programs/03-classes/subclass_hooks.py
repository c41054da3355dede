# __init_subclass__ and class decorators.
class Plugin:
    registry = {}

    def __init_subclass__(cls, /, name=None, **rest):
        super().__init_subclass__(**rest)
        Plugin.registry[name or cls.__name__.lower()] = cls


class Json(Plugin):
    def run(self):
        return "json"


class Xml(Plugin, name="markup"):
    def run(self):
        return "xml"


print(list(Plugin.registry))
print([cls().run() for cls in Plugin.registry.values()])


def add_repr(*fields):
    def decorate(cls):
        def __repr__(self):
            inside = ", ".join(f"{f}={getattr(self, f)!r}" for f in fields)
            return f"{cls.__name__}({inside})"
        cls.__repr__ = __repr__
        return cls
    return decorate


@add_repr("x", "y")
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


print(Point(1, "two"))


def final(cls):
    def refuse(sub, **rest):
        raise TypeError(f"{cls.__name__} is final")
    cls.__init_subclass__ = classmethod(refuse)
    return cls


@final
class Leaf:
    pass


try:
    class Sub(Leaf):
        pass
except TypeError as e:
    print(e)
