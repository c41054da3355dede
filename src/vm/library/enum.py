# The module enum.

class auto:
    def __init__(self, value=None):
        self.value = value


def _is_descriptor(value):
    kind = type(value)
    return hasattr(kind, "__get__") or hasattr(kind, "__set__") or kind.__name__ in ("function", "property")


class EnumType(type):
    def __new__(mcls, name, bases, namespace, /, **keywords):
        members = {}
        if any([isinstance(base, EnumType) for base in bases]):
            for base in bases:
                if isinstance(base, EnumType) and base._member_map_:
                    raise TypeError(f"<enum {name!r}> cannot extend <enum {base.__name__!r}>")
            for key, value in list(namespace.items()):
                if key.startswith("_") or _is_descriptor(value) or isinstance(value, type):
                    continue
                members[key] = value
                del namespace[key]
        cls = super().__new__(mcls, name, bases, namespace)
        cls._member_map_ = {}
        cls._value2member_map_ = {}
        cls._member_names_ = []
        last = []
        generate = getattr(cls, "_generate_next_value_")
        for key, value in members.items():
            if isinstance(value, auto):
                value = generate(key, 1, len(last), last)
            last.append(value)
            args = value if isinstance(value, tuple) else (value,)
            member = None
            for known in cls._member_map_.values():
                if known._value_ == value:
                    member = known
            if member is None:
                new = cls.__new_member__ if "__new__" in namespace else None
                if new is not None:
                    member = new(cls, *args)
                else:
                    member = cls._make_member_(value)
                if not hasattr(member, "_value_"):
                    member._value_ = value
                member._name_ = key
                member.__objclass__ = cls
                member._sort_order_ = len(cls._member_names_)
                cls._member_names_.append(key)
                if "__init__" in cls.__dict__:
                    member.__init__(*args)
            cls._member_map_[key] = member
            type.__setattr__(cls, key, member)
            try:
                cls._value2member_map_[member._value_] = member
            except TypeError:
                pass
        if "__new__" in namespace:
            cls.__new_member__ = namespace["__new__"]
        return cls

    def __call__(cls, value, names=None, *, module=None, start=1):
        if names is not None:
            return cls._create_(value, names, start)
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except (KeyError, TypeError):
            pass
        for member in cls._member_map_.values():
            if member._value_ == value:
                return member
        found = cls._missing_(value)
        if found is not None:
            return found
        raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")

    def _create_(cls, name, names, start):
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        namespace = {}
        for index, item in enumerate(names):
            if isinstance(item, (tuple, list)):
                namespace[item[0]] = item[1]
            else:
                namespace[item] = index + start
        return EnumType.__new__(EnumType, name, (cls,), namespace)

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
        return any([member._value_ == value for member in cls._member_map_.values()])

    def __repr__(cls):
        return f"<enum {cls.__name__!r}>" if cls.__name__ != "Flag" else f"<flag {cls.__name__!r}>"

    @property
    def __members__(cls):
        return dict(cls._member_map_)


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    def _make_member_(cls, value):
        return object.__new__(cls)

    _make_member_ = classmethod(_make_member_)

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return max(last_values) + 1 if last_values else start

    @classmethod
    def _missing_(cls, value):
        return None

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __repr__(self):
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, spec):
        return format(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __eq__(self, other):
        return self is other

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self


class IntEnum(int, Enum):
    @classmethod
    def _make_member_(cls, value):
        return int.__new__(cls, value)

    def __repr__(self):
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return int.__repr__(self)

    def __format__(self, spec):
        return int.__format__(self, spec)

    def __eq__(self, other):
        return int.__eq__(self, other)

    def __hash__(self):
        return int.__hash__(self)


class StrEnum(str, Enum):
    @classmethod
    def _make_member_(cls, value):
        return str.__new__(cls, value)

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __repr__(self):
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return str.__str__(self)

    def __format__(self, spec):
        return str.__format__(self, spec)

    def __eq__(self, other):
        return str.__eq__(self, other)

    def __hash__(self):
        return str.__hash__(self)


def unique(enumeration):
    for name, member in enumeration._member_map_.items():
        if name != member._name_:
            raise ValueError(f"duplicate values found in {enumeration!r}: {name} -> {member._name_}")
    return enumeration
