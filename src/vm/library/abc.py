# The module abc.

def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractproperty(property):
    __isabstractmethod__ = True


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True


_registrations = [0]


def get_cache_token():
    return _registrations[0]


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **keywords):
        cls = super().__new__(mcls, name, bases, namespace, **keywords)
        update_abstractmethods(cls, namespace)
        return cls

    def register(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if _derives(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError("Refusing to create an inheritance cycle")
        cls._abc_registry = cls.__dict__.get("_abc_registry", ()) + (subclass,)
        _registrations[0] += 1
        return subclass

    def __instancecheck__(cls, instance):
        own = type(instance)
        other = instance.__class__
        return cls.__subclasscheck__(other) or own is not other and cls.__subclasscheck__(own)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        hook = getattr(cls, "__subclasshook__", None)
        verdict = NotImplemented if hook is None else hook(subclass)
        if verdict is not NotImplemented:
            return verdict
        if cls in subclass.__mro__:
            return True
        for known in cls.__dict__.get("_abc_registry", ()):
            if _derives(subclass, known):
                return True
        for derived in cls.__subclasses__():
            if _derives(subclass, derived):
                return True
        return False


def _derives(subclass, cls):
    # A protocol may refuse checks that the program makes; this is none.
    return ABCMeta.__subclasscheck__(cls, subclass) if getattr(cls, "_is_protocol", False) else issubclass(subclass, cls)


def update_abstractmethods(cls, namespace=None):
    if not isinstance(cls, ABCMeta):
        return cls
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
