# The namespace of a class body is what the metaclass prepares.
class Recording(dict):
    def __setitem__(self, key, value):
        if not key.startswith("__"):
            print("set", key, value if not callable(value) else "function")
        super().__setitem__(key, value)

    def __missing__(self, key):
        if key.startswith("auto_"):
            return f"made {key}"
        raise KeyError(key)


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **keywords):
        print("prepare", mcs.__name__, name, [base.__name__ for base in bases], keywords)
        return Recording()

    def __new__(mcs, name, bases, namespace, **keywords):
        print("new", name, type(namespace).__name__, [key for key in namespace if not key.startswith("__")])
        return super().__new__(mcs, name, bases, dict(namespace))

    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace)


class First(metaclass=Meta):
    a = 1
    b = a + len("xyz")
    c = auto_name

    def method(self):
        return self.c

    for item in range(2):
        pass
    del item


print(First().method(), First.b, First.__name__, First.__qualname__)


class Second(First, metaclass=Meta, option=5):
    """Documented."""

    x = First.a
    y = [n * 2 for n in range(3)]


print(Second.__doc__, Second.y, Second.__mro__[1].__name__)


class Plain(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return {"given": "by prepare"}


class Third(metaclass=Plain):
    seen = given


print(Third.given, Third.seen)


class Bad(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return 5


try:

    class Fourth(metaclass=Bad):
        pass

except TypeError as error:
    print(error)
try:

    class Fifth(metaclass=Meta):
        z = undefined_name

except NameError as error:
    print(error)
