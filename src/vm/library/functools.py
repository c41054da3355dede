# The module functools.

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    def decorator(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)

    return decorator


class partial:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend(repr(value) for value in self.args)
        parts.extend(f"{name}={value!r}" for name, value in self.keywords.items())
        return f"functools.partial({', '.join(parts)})"


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, instance, owner=None):
        def method(receiver, /, *args, **keywords):
            return self.func(receiver, *self.args, *args, **{**self.keywords, **keywords})

        return method if instance is None else partial(method, instance)


_nothing = object()


def reduce(function, iterable, initial=_nothing, /):
    iterator = iter(iterable)
    if initial is _nothing:
        try:
            value = next(iterator)
        except StopIteration:
            raise TypeError("reduce() of empty iterable with no initial value") from None
    else:
        value = initial
    for item in iterator:
        value = function(value, item)
    return value


def cmp_to_key(mycmp):
    class K:
        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

        __hash__ = None

    return K


def total_ordering(cls):
    roots = {name for name in ("__lt__", "__gt__", "__le__", "__ge__") if name in cls.__dict__}
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(roots)

    def from_lt(self, other):
        return type(self).__lt__(self, other)

    def derive(name):
        def operation(self, other):
            result = getattr(type(self), root)(self, other)
            if result is NotImplemented:
                return result
            if root == "__lt__":
                if name == "__gt__":
                    return not result and self != other
                if name == "__le__":
                    return result or self == other
                return not result
            if root == "__gt__":
                if name == "__lt__":
                    return not result and self != other
                if name == "__ge__":
                    return result or self == other
                return not result
            if root == "__le__":
                if name == "__ge__":
                    return not result or self == other
                if name == "__lt__":
                    return result and self != other
                return not result
            if name == "__le__":
                return not result or self == other
            if name == "__gt__":
                return result and self != other
            return not result

        operation.__name__ = name
        return operation

    for name in ("__lt__", "__gt__", "__le__", "__ge__"):
        if name not in roots:
            setattr(cls, name, derive(name))
    return cls


class _CacheInfo(tuple):
    def __repr__(self):
        return f"CacheInfo(hits={self[0]}, misses={self[1]}, maxsize={self[2]}, currsize={self[3]})"

    @property
    def hits(self):
        return self[0]

    @property
    def misses(self):
        return self[1]

    @property
    def maxsize(self):
        return self[2]

    @property
    def currsize(self):
        return self[3]


def _cache_key(args, keywords, typed):
    key = args
    if keywords:
        key = key + (_nothing,) + tuple(keywords.items())
    if typed:
        key = key + tuple(type(value) for value in args) + tuple(type(value) for value in keywords.values())
    elif len(args) == 1 and not keywords and type(args[0]) in (int, str):
        return args[0]
    return key


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return _cached(maxsize, 128, False)
    if maxsize is not None and maxsize < 0:
        maxsize = 0

    def decorator(function):
        return _cached(function, maxsize, typed)

    return decorator


def _cached(function, maxsize, typed):
    known = {}
    counts = [0, 0]

    def wrapper(*args, **keywords):
        if maxsize == 0:
            counts[1] += 1
            return function(*args, **keywords)
        key = _cache_key(args, keywords, typed)
        found = known.get(key, _nothing)
        if found is not _nothing:
            counts[0] += 1
            if maxsize is not None:
                # The most recent is the last.
                known.pop(key, None)
                known[key] = found
            return found
        counts[1] += 1
        result = function(*args, **keywords)
        known[key] = result
        if maxsize is not None and len(known) > maxsize:
            known.pop(next(iter(known)), None)
        return result

    def cache_info():
        return _CacheInfo((counts[0], counts[1], maxsize, len(known)))

    def cache_clear():
        known.clear()
        counts[0] = counts[1] = 0

    update_wrapper(wrapper, function)
    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    return wrapper


def cache(user_function, /):
    return _cached(user_function, None, False)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = self.func(instance)
        instance.__dict__[self.attrname] = value
        return value


def singledispatch(func):
    registry = {}

    def dispatch(cls):
        for base in cls.__mro__:
            if base in registry:
                return registry[base]
        return func

    def register(cls, function=None):
        if function is None:
            if isinstance(cls, type):
                return lambda function: register(cls, function)
            function = cls
            cls = next(iter(function.__annotations__.values()))
        registry[cls] = function
        return function

    def wrapper(*args, **keywords):
        if not args:
            raise TypeError(f"{func.__name__} requires at least 1 positional argument")
        return dispatch(type(args[0]))(*args, **keywords)

    registry[object] = func
    update_wrapper(wrapper, func)
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return wrapper
