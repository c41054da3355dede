# The module enum.

from types import MappingProxyType as _proxy

_property = property


class property:
    # An attribute of the members; a member of the same name can be had of the class.
    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or getattr(fget, "__doc__", None)
        self.member = None

    def __set_name__(self, owner, name):
        self.name, self.clsname = name, owner.__name__

    def setter(self, fset):
        return type(self)(self.fget, fset, self.fdel)

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            if self.member is not None:
                return self.member
            raise AttributeError(f"<enum {ownerclass.__name__!r}> has no attribute {self.name!r}")
        if self.fget is not None:
            return self.fget(instance)
        raise AttributeError(f"<enum {type(instance).__name__!r}> member has no attribute {self.name!r}")

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        self.fset(instance, value)


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class auto:
    def __init__(self, value=None):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


def _is_descriptor(value):
    kind = type(value)
    named = kind.__name__ in ("function", "property", "staticmethod", "classmethod", "method_descriptor", "wrapper_descriptor")
    return named or hasattr(kind, "__get__") or hasattr(kind, "__set__") or hasattr(kind, "__delete__")


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


_SUNDERS = (
    "_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_", "_iter_member_by_value_",
    "_iter_member_by_def_", "_add_alias_", "_add_value_alias_", "_simple",
)


class EnumDict(dict):
    # The namespace of a class body, which knows what becomes a member.
    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._members = {}
        self._last_values = []
        self._ignore = []
        self._generate = None
        self._auto_called = False

    @_property
    def member_names(self):
        return list(self._members)

    def __setitem__(self, key, value):
        if self._cls_name and key.startswith(f"_{self._cls_name}__") and not key.endswith("_"):
            pass
        elif _is_sunder(key):
            if key not in _SUNDERS:
                raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
            if key == "_generate_next_value_":
                if self._auto_called:
                    raise TypeError("_generate_next_value_ must be defined before members")
                self._generate = getattr(value, "__func__", value)
            elif key == "_ignore_":
                value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
                self._ignore = value
                already = set(value) & set(self._members)
                if already:
                    raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")
        elif _is_dunder(key):
            if key == "__order__":
                key = "_order_"
        elif key in self._members:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif _is_descriptor(value) or self._is_nested(value):
            pass
        else:
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if isinstance(value, member):
                value = value.value
            value = self._without_auto(key, value)
            self._members[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _is_nested(self, value):
        return isinstance(value, type) and f"{self._cls_name}.{value.__name__}" == ".".join(value.__qualname__.split(".")[-2:])

    def _without_auto(self, key, value):
        parts = value if type(value) is tuple else (value,)
        if not any([isinstance(part, auto) for part in parts]):
            return value
        made = []
        for part in parts:
            if isinstance(part, auto):
                self._auto_called = True
                if part.value is None:
                    part.value = self._generate(key, 1, len(self._members), self._last_values[:])
                part = part.value
            made.append(part)
        return tuple(made) if type(value) is tuple else made[0]

    def update(self, members, **more):
        for name, value in [*dict(members).items(), *more.items()]:
            self[name] = value


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, *, boundary=None, _simple=False, **keywords):
        namespace = EnumDict(cls)
        for base in bases:
            if isinstance(base, EnumType) and base._member_names_:
                raise TypeError(f"<enum {cls!r}> cannot extend {base!r}")
        _, first_enum = _parents(cls, bases)
        if first_enum is not None:
            dict.__setitem__(namespace, "_generate_next_value_", first_enum.__dict__.get("_generate_next_value_", None))
            namespace._generate = first_enum._generate_next_value_
            del namespace["_generate_next_value_"]
        return namespace

    def __new__(mcls, name, bases, namespace, /, *, boundary=None, _simple=False, **keywords):
        if not isinstance(namespace, EnumDict):
            plain, namespace = namespace, mcls.__prepare__(name, bases)
            namespace.update(plain)
        for ignored in namespace._ignore:
            namespace.pop(ignored, None)
        members = {key: namespace[key] for key in namespace._members}
        for key in members:
            if key == "mro":
                raise ValueError("invalid enum member name(s) 'mro'")
        member_type, first_enum = _parents(name, bases)
        plain = {key: value for key, value in namespace.items() if key not in members}
        if namespace._generate is not None and "_generate_next_value_" in plain:
            plain["_generate_next_value_"] = staticmethod(namespace._generate)
        plain["_member_names_"], plain["_member_map_"], plain["_value2member_map_"] = [], {}, {}
        plain["_unhashable_values_"] = []
        plain["_member_type_"] = member_type
        plain["_boundary_"] = boundary or getattr(first_enum, "_boundary_", None)
        plain["_flag_mask_"] = plain["_singles_mask_"] = plain["_all_bits_"] = 0
        new, uses_args = _find_new(plain, member_type, first_enum)
        if "__new__" in plain:
            plain["__new_member__"] = plain.pop("__new__")
        hook = plain.pop("__init_subclass__", None)
        cls = super().__new__(mcls, name, bases, plain, **keywords)
        if hook is not None:
            cls.__init_subclass__ = hook if isinstance(hook, classmethod) else classmethod(hook)
        if first_enum is not None:
            _choose_texts(cls, plain, bases, member_type, first_enum)
        for key, value in members.items():
            _add_member(cls, key, value, new, uses_args, member_type)
        if first_enum is not None and _Flag and issubclass(cls, _Flag[0]):
            _finish_flag(cls)
        order = plain.get("_order_")
        if order is not None:
            order = order.replace(",", " ").split() if isinstance(order, str) else list(order)
            if [key for key in order if key in cls._member_names_] != cls._member_names_:
                raise TypeError(f"member order does not match _order_:\n  {cls._member_names_!r}\n  {order!r}")
        return cls

    def __init__(cls, *args, **keywords):
        pass

    def __call__(cls, value=nonmember, names=nonmember, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            if names is not nonmember:
                value = (value, names) + values
            elif value is nonmember:
                raise TypeError(f"{cls.__name__}.__new__() missing 1 required positional argument: 'value'")
            return _look_up(cls, value)
        if names is nonmember and type is None:
            raise TypeError(f"{cls!r} has no members; specify `names=()` if you meant to create a new, empty, enum")
        return cls._create_(value, None if names is nonmember else names, module, qualname, type, start, boundary)

    def _create_(cls, class_name, names, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            given, names, last = names, [], []
            for count, name in enumerate(given):
                value = namespace._generate(name, start, count, last[:])
                last.append(value)
                names.append((name, value))
        for item in names or ():
            key, value = (item, names[item]) if isinstance(item, str) else item
            namespace[key] = value
        namespace["__module__"] = module or "__main__"
        if qualname is not None:
            namespace["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_[::-1]])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            if value in cls._value2member_map_:
                return True
        except TypeError:
            return any([known._value_ == value for known in cls._unhashable_values_])
        if _Flag and issubclass(cls, _Flag[0]) and isinstance(value, int):
            try:
                return isinstance(cls._missing_(value), cls)
            except ValueError:
                return False
        return False

    def __dir__(cls):
        return sorted(["__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__", "__len__", "__members__",
                       "__module__", "__name__", "__qualname__"] + cls._member_names_)

    def __repr__(cls):
        kind = "flag" if _Flag and issubclass(cls, _Flag[0]) else "enum"
        return f"<{kind} {cls.__name__!r}>"

    @_property
    def __members__(cls):
        return _proxy(cls._member_map_)


EnumMeta = EnumType
# `Enum` and `Flag`, when they are there.
_Enum, _Flag = [], []


def _parents(name, bases):
    # The type of the members' values, and the enumeration among the bases.
    if not bases or not _Enum:
        return object, None
    first_enum = bases[-1]
    if not isinstance(first_enum, EnumType):
        raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
    kinds = []
    for base in bases:
        candidate = None
        for one in base.__mro__:
            if one is object:
                continue
            if isinstance(one, EnumType):
                if one._member_type_ is not object:
                    kinds.append(one._member_type_)
                    break
            elif "__new__" in one.__dict__ or one.__module__ == "builtins" or "__dataclass_fields__" in one.__dict__:
                kinds.append(candidate or one)
                break
            else:
                candidate = candidate or one
    kinds = list(dict.fromkeys(kinds))
    if len(kinds) > 1:
        raise TypeError(f"too many data types for {name!r}: {set(kinds)!r}")
    return (kinds[0] if kinds else object), first_enum


def _find_new(plain, member_type, first_enum):
    own = plain.get("__new__")
    if own is not None:
        return getattr(own, "__func__", own), True
    if first_enum is not None and getattr(first_enum, "__new_member__", None) is not None:
        return first_enum.__new_member__, True
    if member_type is object:
        return None, False
    return member_type.__new__, "__dataclass_fields__" not in member_type.__dict__


def _choose_texts(cls, plain, bases, member_type, first_enum):
    if _ReprEnum and _ReprEnum[0] in bases:
        if member_type is object:
            raise TypeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)")
        shows = member_type.__repr__ if member_type.__str__ is object.__str__ else member_type.__str__
        if "__str__" not in plain:
            cls.__str__ = lambda self: shows(self._value_)
        if "__format__" not in plain:
            cls.__format__ = lambda self, spec: format(self._value_, spec) if spec else str(self)
    for name in ("__repr__", "__str__", "__format__"):
        # What a data type says of itself does not hide what the enumeration says.
        if name not in cls.__dict__ and member_type is not object:
            found = next(base for base in cls.__mro__ if name in base.__dict__)
            if found is object or not isinstance(found, EnumType) and issubclass(member_type, found):
                setattr(cls, name, getattr(first_enum, name))


_ReprEnum = []


def _add_member(cls, key, value, new, uses_args, member_type):
    args = value if isinstance(value, tuple) else (value,)
    if member_type is tuple:
        args = (args,)
    if new is None:
        made = object.__new__(cls)
    else:
        made = new(cls, *args) if uses_args else new(cls)
    if not hasattr(made, "_value_"):
        if member_type is object:
            made._value_ = value
        else:
            try:
                made._value_ = member_type(*args)
            except Exception as error:
                raise TypeError("_value_ not set in __new__, unable to create it") from error
    value = made._value_
    made._name_ = key
    made.__objclass__ = cls
    made._sort_order_ = len(cls._member_names_)
    made.__init__(*args)
    known = None
    try:
        known = cls._value2member_map_.get(value)
    except TypeError:
        for other in cls._unhashable_values_:
            if other._value_ == value:
                known = other
    if known is None:
        # Flags of several bits, and of none, are aliases.
        if not (_Flag and issubclass(cls, _Flag[0])) or isinstance(value, int) and value > 0 and value & value - 1 == 0:
            cls._member_names_.append(key)
        known = made
    _bind(cls, key, known)
    cls._member_map_[key] = known
    try:
        cls._value2member_map_.setdefault(value, known)
    except TypeError:
        cls._unhashable_values_.append(known)


def _bind(cls, key, known):
    # What the members have of that name in a base they keep.
    for base in cls.__mro__[1:]:
        found = base.__dict__.get(key)
        if found is None:
            continue
        if isinstance(found, property):
            getter = found.fget
        elif base is Enum:
            getter = found.fget
        else:
            break
        redirect = property(getter)
        redirect.__set_name__(cls, key)
        redirect.member = known
        known = redirect
        break
    type.__setattr__(cls, key, known)


def _look_up(cls, value):
    if type(value) is cls:
        return value
    try:
        return cls._value2member_map_[value]
    except KeyError:
        pass
    except TypeError:
        for known in cls._unhashable_values_:
            if known._value_ == value:
                return known
    error = None
    try:
        found = cls._missing_(value)
    except Exception as raised:
        error, found = raised, None
    if isinstance(found, cls):
        return found
    if _Flag and issubclass(cls, _Flag[0]) and cls._boundary_ is EJECT and isinstance(found, int):
        return found
    wrong = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
    if found is None and error is None:
        raise wrong
    if error is None:
        error = TypeError(f"error in {cls.__name__}._missing_: returned {found!r} instead of None or a valid member")
    if not isinstance(error, ValueError):
        error.__context__ = wrong
    raise error


class Enum(metaclass=EnumType):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            return sorted(last_values)[-1] + 1
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None

    def __init__(self, *args, **keywords):
        pass

    @classmethod
    def _missing_(cls, value):
        return None

    def _add_alias_(self, name):
        cls = type(self)
        known = cls._member_map_.get(name, self)
        if known is not self:
            raise NameError(f"{name!r} is already bound: {known!r}")
        cls._member_map_[name] = self
        type.__setattr__(cls, name, self)

    def _add_value_alias_(self, value):
        known = type(self)._value2member_map_.setdefault(value, self)
        if known is not self:
            raise ValueError(f"{value!r} is already bound: {known!r}")

    @_property
    def name(self):
        return self._name_

    @_property
    def value(self):
        return self._value_

    def __repr__(self):
        return f"<{self.__class__.__name__}.{self._name_}: {_value_text(self)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, spec):
        return str.__format__(str(self), spec)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    def __dir__(self):
        return sorted(["__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"])


def _value_text(self):
    kind = type(self)._member_type_
    if "__dataclass_fields__" in kind.__dict__:
        shown = repr(self._value_)
        return shown[shown.index("(") + 1:-1] if "(" in shown else shown
    return repr(self._value_)


_Enum.append(Enum)


class ReprEnum(Enum):
    pass


_ReprEnum.append(ReprEnum)


class IntEnum(int, ReprEnum):
    pass


def _text_of(*values):
    if len(values) > 3:
        raise TypeError(f"too many arguments for str(): {values!r}")
    for value, what in zip(values, ("", "encoding must be a string, not ", "errors must be a string, not ")):
        if not isinstance(value, str):
            raise TypeError(f"{what}{value!r}" if what else f"{value!r} is not a string")
    return str(*values)


class StrEnum(str, ReprEnum):
    def __new__(cls, *values):
        value = _text_of(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


# ---- flags ----

class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def bin(num, max_bits=None):
    ceiling = 2 ** num.bit_length()
    digits = f"{num + ceiling:b}"[1:] if num >= 0 else f"{(~num ^ ceiling - 1) + ceiling:b}"[1:]
    if max_bits is not None and len(digits) < max_bits:
        digits = (("1" if num < 0 else "0") * max_bits + digits)[-max_bits:]
    return f"{'0b1' if num < 0 else '0b0'} {digits}"


def _finish_flag(cls):
    for known in cls._member_map_.values():
        value = known._value_
        if isinstance(value, int):
            cls._flag_mask_ |= value
            if value > 0 and value & value - 1 == 0:
                cls._singles_mask_ |= value
    cls._all_bits_ = 2 ** cls._flag_mask_.bit_length() - 1
    if cls._boundary_ is not KEEP:
        names = [known for known in cls._member_map_.values() if isinstance(known._value_, int) and known._value_ < 0]
        for known in names:
            cls._value2member_map_.pop(known._value_, None)
            known._value_ &= cls._all_bits_
            cls._value2member_map_.setdefault(known._value_, known)
    cls._member_names_.sort(key=lambda name: cls._member_map_[name]._value_)


class Flag(Enum, boundary=STRICT):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 2 ** last.bit_length()
        except Exception:
            raise TypeError(f"invalid flag value {last!r}") from None

    @classmethod
    def _iter_member_(cls, value):
        for name in cls._member_names_:
            known = cls._member_map_[name]
            if known._value_ & value:
                yield known

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, singles, all_bits = cls._flag_mask_, cls._singles_mask_, cls._all_bits_
        boundary = cls._boundary_
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            if boundary is STRICT:
                bits = max(value.bit_length(), mask.bit_length())
                raise ValueError(f"{cls!r} invalid value {value!r}\n    given {bin(value, bits)}\n  allowed {bin(mask, bits)}")
            if boundary is CONFORM:
                value &= mask
            elif boundary is EJECT:
                return value
            elif value < 0:
                value += max(all_bits + 1, 2 ** value.bit_length())
        if value < 0:
            value = all_bits + 1 + value if boundary in (EJECT, KEEP) else singles & value
        if value in cls._value2member_map_:
            return cls._value2member_map_[value]
        made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        made._value_ = value
        parts = list(cls._iter_member_(value))
        combined = 0
        for known in parts:
            combined |= known._value_
        if value & ~singles:
            for known in cls._member_map_.values():
                if known not in parts and known._value_ and known._value_ & value == known._value_:
                    parts.append(known)
                    combined |= known._value_
        unknown = value ^ combined
        made._name_ = "|".join([known._name_ for known in parts]) if combined else None
        if combined and unknown:
            if boundary is STRICT:
                raise ValueError(f"{cls.__name__}({value!r}) --> unknown values {unknown!r} [{bin(unknown)}]")
            made._name_ += f"|{unknown!r}" if issubclass(cls, int) else f"|{hex(unknown)}"
        return cls._value2member_map_.setdefault(value, made)

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            kind, own = type(other).__qualname__, type(self).__qualname__
            raise TypeError(f"unsupported operand type(s) for 'in': {kind!r} and {own!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        name, text = self.__class__.__name__, _value_text(self)
        return f"<{name}: {text}>" if self._name_ is None else f"<{name}.{self._name_}: {text}>"

    def __str__(self):
        name = self.__class__.__name__
        return f"{name}({self._value_!r})" if self._name_ is None else f"{name}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _other(self, flag):
        if isinstance(flag, type(self)):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def __or__(self, other):
        other = self._other(other)
        return other if other is NotImplemented else self.__class__(self._value_ | other)

    def __and__(self, other):
        other = self._other(other)
        return other if other is NotImplemented else self.__class__(self._value_ & other)

    def __xor__(self, other):
        other = self._other(other)
        return other if other is NotImplemented else self.__class__(self._value_ ^ other)

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__


_Flag.append(Flag)


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    __or__, __and__, __xor__, __invert__ = Flag.__or__, Flag.__and__, Flag.__xor__, Flag.__invert__
    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__


def unique(enumeration):
    twice = [(name, known.name) for name, known in enumeration.__members__.items() if name != known.name]
    if twice:
        details = ", ".join([f"{alias} -> {name}" for alias, name in twice])
        raise ValueError(f"duplicate values found in {enumeration!r}: {details}")
    return enumeration


class EnumCheck(StrEnum):
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        name = enumeration.__name__
        for check in self.checks:
            if check is UNIQUE:
                twice = [(alias, known.name) for alias, known in enumeration.__members__.items() if alias != known.name]
                if twice:
                    raise ValueError(f"aliases found in {enumeration!r}: {', '.join([f'{a} -> {b}' for a, b in twice])}")
            elif check is CONTINUOUS:
                values = {known.value for known in enumeration}
                if len(values) < 2:
                    continue
                low, high = min(values), max(values)
                if issubclass(enumeration, Flag):
                    missing = [2 ** bit for bit in range(low.bit_length(), high.bit_length() - 1) if 2 ** bit not in values]
                else:
                    missing = [value for value in range(low + 1, high) if value not in values]
                if missing:
                    raise ValueError(f"invalid {'flag' if issubclass(enumeration, Flag) else 'enum'} {name!r}: missing values {', '.join(map(str, missing))}")
            elif check is NAMED_FLAGS:
                missing = 0
                for known in enumeration.__members__.values():
                    if known.value >= 0:
                        missing |= known.value & ~enumeration._singles_mask_
                if missing:
                    raise ValueError(f"invalid Flag {name!r}: aliases are missing combined values of {hex(missing)} [use enum.show_flag_values(value) for details]")
        return enumeration


def show_flag_values(value):
    return [1 << bit for bit in range(value.bit_length()) if value >> bit & 1]


def global_enum_repr(self):
    return f"{self.__class__.__module__.split('.')[-1]}.{self._name_}"


def global_str(self):
    return f"{self.__class__.__name__}({self._value_!r})" if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    import sys
    cls.__repr__ = global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    module = sys.modules.get(cls.__module__)
    if module is not None:
        module.__dict__.update(cls.__members__)
    return cls
