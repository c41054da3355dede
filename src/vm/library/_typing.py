# What type parameters and generic classes are made of: the module typing is built upon this, and the language's syntax for them.

from types import GenericAlias, UnionType as Union


def _typing_forms():
    import typing
    return typing


class _Sealed:
    # What no class of the program can have for a base.
    __slots__ = ()

    def __init_subclass__(cls, **keywords):
        if cls.__module__ not in ("typing", "_typing"):
            base = next(base for base in cls.__bases__ if issubclass(base, _Sealed))
            raise TypeError(f"type 'typing.{base.__name__}' is not an acceptable base type")


def _calling_module():
    import sys
    # The frames of the library do not count.
    return sys._getframemodulename(0)


def _idfunc(value, /):
    return value


class _NoDefault(_Sealed):
    "The type of the NoDefault singleton."
    __slots__ = ()

    def __new__(cls):
        return NoDefault

    def __repr__(self):
        return "typing.NoDefault"

    def __reduce__(self):
        return "NoDefault"


_NoDefault.__name__ = _NoDefault.__qualname__ = "NoDefaultType"
NoDefault = object.__new__(_NoDefault)


class _Evaluator(_Sealed):
    # What evaluates a value that is known.
    def __init__(self, value):
        self._value = value

    def __call__(self, format):
        # As text, where that is wanted.
        if format != 4:
            return self._value
        repr_of = _typing_forms()._type_repr
        if isinstance(self._value, tuple):
            return f"({', '.join(map(repr_of, self._value))}{',' if len(self._value) == 1 else ''})"
        return repr_of(self._value)

    def __repr__(self):
        return f"<constevaluator {self._value!r}>"


_Evaluator.__name__ = _Evaluator.__qualname__ = "constevaluator"


class _Lazy:
    # A part of a type parameter that is evaluated when somebody asks for it, once.
    __slots__ = ("evaluate", "value", "is_known")

    def __init__(self, evaluate):
        self.evaluate, self.value, self.is_known = evaluate, None, False

    def get(self):
        if not self.is_known:
            self.value, self.is_known = self.evaluate(1), True
        return self.value


def _known(value):
    made = _Lazy(_Evaluator(value))
    made.value, made.is_known = value, True
    return made


class _Parameter(_Sealed):
    # What type variables of all kinds have in common: parts of them are None or lazy.
    def __init__(self, name, bound, covariant, contravariant, infer_variance, default):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if infer_variance and (covariant or contravariant):
            raise ValueError("Variance cannot be specified with infer_variance.")
        self.__name__ = name
        self.__module__ = _calling_module()
        self._bound = None if bound is None else _known(bound)
        self._default = None if default is NoDefault else _known(default)
        self.__covariant__, self.__contravariant__ = bool(covariant), bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)

    @property
    def __bound__(self):
        return self._bound and self._bound.get()

    @property
    def __default__(self):
        return NoDefault if self._default is None else self._default.get()

    @property
    def evaluate_bound(self):
        return self._bound and self._bound.evaluate

    @property
    def evaluate_default(self):
        return self._default and self._default.evaluate

    def has_default(self):
        return self._default is not None

    def __reduce__(self):
        return self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class TypeVar(_Parameter):
    "Type variable."

    def __init__(self, name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False):
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if bound is not None:
            bound = _typing_forms()._type_check(bound, "Bound must be a type.")
        super().__init__(name, bound, covariant, contravariant, infer_variance, default)
        self._constraints = _known(constraints) if constraints else None

    @property
    def __constraints__(self):
        return () if self._constraints is None else self._constraints.get()

    @property
    def evaluate_constraints(self):
        return self._constraints and self._constraints.evaluate

    def __typing_subst__(self, arg):
        return _typing_forms()._typevar_subst(self, arg)

    def __typing_prepare_subst__(self, alias, args):
        if alias.__parameters__.index(self) == len(args) and self.has_default():
            return (*args, self.__default__)
        return args


class _ParameterPart(_Sealed):
    def __init__(self, origin, /):
        self.__origin__ = origin

    def __repr__(self):
        origin = self.__origin__
        return f"{origin.__name__ if isinstance(origin, ParamSpec) else repr(origin)}.{self._name}"

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if type(other) is type(self) else NotImplemented

    def __hash__(self):
        return hash((self._name, self.__origin__))

    def __reduce__(self):
        return type(self), (self.__origin__,)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


class ParamSpecArgs(_ParameterPart):
    "The args for a ParamSpec object."
    _name = "args"


class ParamSpecKwargs(_ParameterPart):
    "The kwargs for a ParamSpec object."
    _name = "kwargs"


class ParamSpec(_Parameter):
    "Parameter specification variable."

    def __init__(self, name, *, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False):
        super().__init__(name, bound, covariant, contravariant, infer_variance, default)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)

    def __typing_subst__(self, arg):
        return _typing_forms()._paramspec_subst(self, arg)

    def __typing_prepare_subst__(self, alias, args):
        return _typing_forms()._paramspec_prepare_subst(self, alias, args)


class TypeVarTuple(_Parameter):
    "Type variable tuple."

    def __init__(self, name, *, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False):
        super().__init__(name, bound, covariant, contravariant, infer_variance, default)

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield _typing_forms().Unpack[self]

    def __typing_subst__(self, arg):
        raise TypeError("Substitution of bare TypeVarTuple is not supported")

    def __typing_prepare_subst__(self, alias, args):
        return _typing_forms()._typevartuple_prepare_subst(self, alias, args)


def _type_parameter(kind, name, bound, several, default):
    made = (TypeVar, ParamSpec, TypeVarTuple)[kind](name, infer_variance=True)
    if default is not None:
        made._default = _Lazy(default)
    if several:
        made._constraints = _Lazy(bound)
    elif bound is not None:
        made._bound = _Lazy(bound)
    return made


def _unpacked(parameters):
    # Type parameters as they are said between brackets.
    found = []
    for parameter in parameters:
        found.extend(parameter if isinstance(parameter, TypeVarTuple) else (parameter,))
    return tuple(found)


def _generic(parameters):
    return Generic[_unpacked(parameters)]


class Generic:
    "Abstract base class for generic types."
    __slots__ = ()

    def __class_getitem__(cls, parameters):
        return _typing_forms()._generic_class_getitem(cls, parameters)

    def __init_subclass__(cls, *args, **keywords):
        _typing_forms()._generic_init_subclass(cls, *args, **keywords)


class TypeAliasType(_Sealed):
    "Type alias."

    def __init__(self, name, value, *, type_params=()):
        if not isinstance(type_params, tuple):
            raise TypeError("type_params must be a tuple")
        has_default = False
        for parameter in type_params:
            if not isinstance(parameter, _Parameter):
                raise TypeError(f"Expected a type param, got {parameter!r}")
            if parameter.has_default():
                has_default = True
            elif has_default:
                raise TypeError(f"non-default type parameter '{parameter!r}' follows default type parameter")
        self._name = name
        self._lazy = _known(value)
        self._parameters = type_params
        self.__module__ = _calling_module()

    @property
    def __name__(self):
        return self._name

    @property
    def __value__(self):
        return self._lazy.get()

    @property
    def evaluate_value(self):
        return self._lazy.evaluate

    @property
    def __type_params__(self):
        return self._parameters

    @property
    def __parameters__(self):
        return _unpacked(self._parameters)

    def __getitem__(self, parameters):
        if not self._parameters:
            raise TypeError("Only generic type aliases are subscriptable")
        return GenericAlias(self, parameters)

    def __iter__(self):
        yield _typing_forms().Unpack[self]

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return self._name

    def __reduce__(self):
        return self._name


def _alias(name, evaluate, parameters):
    made = TypeAliasType(name, None, type_params=())
    made._parameters = parameters
    made._lazy = _Lazy(evaluate)
    return made


# ---- other types in the place of parameters ----

def _substituted(alias, args, items):
    # The arguments of an alias with its parameters replaced.
    parameters = alias.__parameters__
    if not parameters:
        raise TypeError(f"{alias!r} is not a generic class")
    given = []
    for item in items if type(items) is tuple else (items,):
        inner = None if isinstance(item, type) else getattr(item, "__typing_unpacked_tuple_args__", None)
        if inner is not None and not (inner and inner[-1] is ...):
            given.extend(inner)
        else:
            given.append(item)
    given = tuple(given)
    for parameter in parameters:
        prepare = getattr(parameter, "__typing_prepare_subst__", None)
        if prepare is not None:
            given = prepare(alias, given)
    if len(given) != len(parameters):
        few = "many" if len(given) > len(parameters) else "few"
        raise TypeError(f"Too {few} arguments for {alias!r}; actual {len(given)}, expected {len(parameters)}")
    return _replaced(args, parameters, given)


def _replaced(args, parameters, given):
    made = []
    for arg in args:
        if isinstance(arg, type):
            made.append(arg)
            continue
        if type(arg) in (tuple, list):
            made.append(type(arg)(_replaced(arg, parameters, given)))
            continue
        is_unpacked = getattr(arg, "__typing_is_unpacked_typevartuple__", False) is True
        replace = getattr(arg, "__typing_subst__", None)
        if replace is not None and arg not in parameters:
            raise TypeError(f"{arg!r} not found in __parameters__")
        new = _part_replaced(arg, parameters, given) if replace is None else replace(given[parameters.index(arg)])
        if not is_unpacked:
            made.append(new)
        elif type(new) is tuple:
            made.extend(new)
        else:
            raise TypeError(f"expected __typing_subst__ of {type(arg).__name__} objects to return a tuple, not {type(new).__name__}")
    return tuple(made)


def _part_replaced(part, parameters, given):
    own = getattr(part, "__parameters__", ())
    if type(own) is not tuple or not own:
        return part
    items = []
    for parameter in own:
        if parameter not in parameters:
            items.append(parameter)
            continue
        item = given[parameters.index(parameter)]
        if type(item) is tuple and hasattr(type(parameter), "__iter__"):
            items.extend(item)
        else:
            items.append(item)
    return part[tuple(items)]


class _CallableAlias(GenericAlias):
    # `collections.abc.Callable[[int], str]`: the types of parameters one after another, and the result's.
    __slots__ = ()

    def __init__(self, origin, args):
        if not (isinstance(args, tuple) and len(args) == 2):
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        given, result = args
        if isinstance(given, (tuple, list)):
            args = (*given, result)
        elif not _stands_for_parameters(given):
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {given}")
        super().__init__(origin, args)

    def _parts(self):
        args = self.__args__
        if len(args) == 2 and _stands_for_parameters(args[0]):
            return args
        return list(args[:-1]), args[-1]

    def __repr__(self):
        given, result = self._parts()
        if type(given) is not list:
            return super().__repr__()
        repr_of = _typing_forms()._type_repr
        return f"collections.abc.Callable[[{', '.join(map(repr_of, given))}], {repr_of(result)}]"

    def __reduce__(self):
        return _CallableAlias, (self.__origin__, self._parts())

    def __getitem__(self, items):
        args = super().__getitem__(items).__args__
        if not isinstance(args[0], (tuple, list)):
            args = args[:-1], args[-1]
        return _CallableAlias(self.__origin__, args)


def _stands_for_parameters(given):
    kind = type(given)
    return given is ... or kind is list or kind.__module__ == "typing" and kind.__name__ in ("ParamSpec", "_ConcatenateGenericAlias")


for _class in (
    _Parameter, TypeVar, ParamSpec, TypeVarTuple, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, Generic, _NoDefault,
):
    _class.__module__ = "typing"
