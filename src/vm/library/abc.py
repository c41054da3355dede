# The module abc.

def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **keywords):
        cls = super().__new__(mcls, name, bases, namespace, **keywords)
        update_abstractmethods(cls, namespace)
        return cls

    def register(cls, subclass):
        cls._abc_registry = getattr(cls, "_abc_registry", ()) + (subclass,)
        return subclass

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        if cls in subclass.__mro__:
            return True
        hook = cls.__dict__.get("__subclasshook__")
        if hook is not None:
            verdict = getattr(cls, "__subclasshook__")(subclass)
            if verdict is not NotImplemented:
                return verdict
        return any([known in subclass.__mro__ for known in cls.__dict__.get("_abc_registry", ())])


def update_abstractmethods(cls, namespace=None):
    if namespace is None:
        namespace = cls.__dict__
    names = set()
    for name, value in namespace.items():
        if getattr(value, "__isabstractmethod__", False):
            names.add(name)
    for base in cls.__mro__[1:]:
        for name in base.__dict__.get("__abstractmethods__", ()):
            if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                names.add(name)
    cls.__abstractmethods__ = frozenset(names)
    return cls


class ABC(metaclass=ABCMeta):
    __slots__ = ()


