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


class _Placeholder:
    # Stands for a positional argument of `partial` that comes later.
    def __repr__(self):
        return "Placeholder"

    def __reduce__(self):
        return "Placeholder"


Placeholder = _Placeholder()


class partial:
    def __new__(cls, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if args and args[-1] is Placeholder:
            raise TypeError("trailing Placeholders are not allowed")
        if Placeholder in keywords.values():
            raise TypeError("Placeholder cannot be passed as a keyword argument")
        if isinstance(func, partial):
            args = _filled(func.args, args, False)
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = object.__new__(cls)
        self.func, self.args, self.keywords = func, args, keywords
        return self

    def __call__(self, /, *args, **keywords):
        if self.keywords:
            keywords = {**self.keywords, **keywords}
        if Placeholder in self.args:
            return self.func(*_filled(self.args, args, True), **keywords)
        return self.func(*self.args, *args, **keywords)

    def __get__(self, instance, owner=None):
        return self if instance is None else type(_Bound().method)(self, instance)

    def __repr__(self):
        cls = type(self)
        parts = [repr(self.func)]
        parts.extend(repr(value) for value in self.args)
        parts.extend(f"{name}={value!r}" for name, value in self.keywords.items())
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords or None, self.__dict__ or None)


class _Bound:
    def method(self):
        pass


def _filled(args, more, all_of_them):
    made, more = [], list(more)
    for value in args:
        if value is Placeholder and more:
            value = more.pop(0)
        elif value is Placeholder and all_of_them:
            count = args.count(Placeholder)
            raise TypeError(f"missing positional arguments in 'partial' call; expected at least {count}, got {count - args[len(made):].count(Placeholder)}")
        made.append(value)
    return (*made, *more)


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"the first argument {func!r} must be a callable or a descriptor")
        if isinstance(func, partialmethod):
            args, keywords, func = func.args + args, {**func.keywords, **keywords}, func.func
        self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args), *[f"{name}={value!r}" for name, value in self.keywords.items()]]
        return f"functools.partialmethod({', '.join(parts)})"

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def __get__(self, instance, owner=None):
        get = getattr(type(self.func), "__get__", None)
        if isinstance(self.func, (staticmethod, classmethod)) or get is not None and type(self.func).__name__ != "function":
            bound = get(self.func, instance, owner) if get is not None else self.func
            if bound is not self.func:
                return partial(bound, *self.args, **self.keywords)

        def method(receiver, /, *args, **keywords):
            return self.func(receiver, *self.args, *args, **{**self.keywords, **keywords})

        method.__partialmethod__ = self
        return method if instance is None else partial(method, instance)

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


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
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return wrapper


def cache(user_function, /):
    return _cached(user_function, None, False)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                f"Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            cache = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {self.attrname!r} property."
            ) from None
        value = cache.get(self.attrname, _nothing)
        if value is _nothing:
            value = self.func(instance)
            cache[self.attrname] = value
        return value

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


def _closest(cls, registry):
    # The registered class that is nearest to `cls`: in its order, abstract ones after the classes that implement them.
    for base in cls.__mro__:
        if base is not object and base in registry:
            return base
    abstract = [known for known in registry if known is not object and known not in cls.__mro__ and issubclass(cls, known)]
    best = None
    for known in abstract:
        if best is None or issubclass(known, best):
            best = known
        elif not issubclass(best, known):
            raise RuntimeError(f"Ambiguous dispatch: {best!r} or {known!r}")
    return best or object


def _parts_of(kind):
    if isinstance(kind, type):
        return [kind]
    parts = getattr(kind, "__args__", None)
    if type(kind).__name__ == "Union" and all([isinstance(part, type) for part in parts]):
        return list(parts)
    return None


def singledispatch(func):
    registry = {object: func}

    def dispatch(cls):
        return registry[_closest(cls, registry)]

    def register(cls, func=None):
        kinds = _parts_of(cls)
        if kinds is None:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain `@register` "
                    "on an annotated function."
                )
            func = cls
            name, cls = next(iter(annotations.items()))
            if isinstance(cls, str):
                from typing import get_type_hints
                cls = get_type_hints(func)[name]
            kinds = _parts_of(cls)
            if kinds is None:
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
        elif func is None:
            return lambda function: register(cls, function)
        for kind in kinds:
            registry[kind] = func
        return func

    def wrapper(*args, **keywords):
        if not args:
            raise TypeError(f"{func.__name__} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **keywords)

    from types import MappingProxyType
    update_wrapper(wrapper, func)
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = lambda: None
    return wrapper


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def __get__(self, instance, cls=None):
        def method(*args, **keywords):
            if not args:
                raise TypeError(f"{getattr(self.func, '__name__', 'singledispatchmethod method')} requires at least 1 positional argument")
            found = self.dispatcher.dispatch(args[0].__class__)
            if isinstance(found, staticmethod):
                return found.__func__(*args, **keywords)
            if isinstance(found, classmethod):
                return found.__func__(cls, *args, **keywords)
            get = getattr(type(found), "__get__", None)
            if get is not None and type(found).__name__ != "function":
                return get(found, instance, cls)(*args, **keywords)
            return found(*args, **keywords) if instance is None else found(instance, *args, **keywords)

        update_wrapper(method, self.func if hasattr(self.func, "__name__") else self.func.__func__)
        method.register = self.register
        return method
