# What statements do that calls back into the reader's code: patterns, groups of exceptions, namespaces.

# ---- patterns ----

def _match_keys(subject, keys):
    get = subject.get
    missing = []
    seen = set()
    values = []
    for key in keys:
        if key in seen:
            raise ValueError(f"mapping pattern checks duplicate key ({key!r})")
        seen.add(key)
        value = get(key, missing)
        if value is missing:
            return None
        values.append(value)
    return tuple(values)


def _mapping_rest(subject, keys):
    rest = dict(subject)
    for key in keys:
        del rest[key]
    return rest


_MATCH_SELF = (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple)

# What `__match_args__` would be of a class whose one positional pattern is matched by the whole object.
_WHOLE = (None,)


def _match_class(subject, request):
    cls, count, names = request
    if not isinstance(cls, type):
        raise TypeError("called match pattern must be a class")
    if not isinstance(subject, cls):
        return None
    found = []
    seen = []
    if count:
        known = getattr(cls, "__match_args__", _WHOLE)
        if known is _WHOLE:
            if not issubclass(cls, _MATCH_SELF):
                known = ()
        elif type(known) is not tuple:
            raise TypeError(f"{cls.__name__}.__match_args__ must be a tuple (got {_type_name(known)})")
        if len(known) < count:
            plural = "" if len(known) == 1 else "s"
            raise TypeError(
                f"{cls.__name__}() accepts {len(known)} positional sub-pattern{plural} ({count} given)"
            )
        for name in known[:count]:
            if known is _WHOLE:
                found.append(subject)
            elif type(name) is not str:
                raise TypeError(f"__match_args__ elements must be strings (got {_type_name(name)})")
            elif not _match_attribute(subject, cls, name, seen, found):
                return None
    for name in names:
        if not _match_attribute(subject, cls, name, seen, found):
            return None
    return tuple(found)


def _match_attribute(subject, cls, name, seen, found):
    if name in seen:
        raise TypeError(f"{cls.__name__}() got multiple sub-patterns for attribute {name!r}")
    seen.append(name)
    try:
        found.append(getattr(subject, name))
    except AttributeError:
        return False
    return True


# ---- groups of exceptions ----

def _group_condition(condition):
    if isinstance(condition, type):
        classes = (condition,)
    else:
        classes = condition if isinstance(condition, tuple) else None
    if classes and all([isinstance(known, type) and issubclass(known, BaseException) for known in classes]):
        return lambda exception: isinstance(exception, condition)
    if classes is None and callable(condition):
        return condition
    raise TypeError("expected an exception type, a tuple of exception types, or a callable (other than a class)")


def _group_parts(group, condition):
    # The parts of a group that meet a condition, and the others; each a group like it, or None.
    if condition(group):
        return group, None
    if not isinstance(group, BaseExceptionGroup):
        return None, group
    matching, rest = [], []
    for member in group.exceptions:
        yes, no = _group_parts(member, condition)
        if yes is not None:
            matching.append(yes)
        if no is not None:
            rest.append(no)
    return _group_of(group, matching), _group_of(group, rest)


def _group_of(group, members):
    return _group_like(group.derive(members), group) if members else None


def _group_split(group, condition):
    return _group_parts(group, _group_condition(condition))


def _clause_split(group, condition):
    parts = group.split(condition)
    if not isinstance(parts, tuple):
        raise TypeError(f"{_type_name(group)}.split must return a tuple, not {_type_name(parts)}")
    if len(parts) < 2:
        raise TypeError(f"{_type_name(group)}.split must return a 2-tuple, got tuple of size {len(parts)}")
    return parts[:2]


def _group_subgroup(group, condition):
    return _group_parts(group, _group_condition(condition))[0]


def _group_leaves(group):
    leaves = []
    for member in group.exceptions:
        if isinstance(member, BaseExceptionGroup):
            leaves += _group_leaves(member)
        else:
            leaves.append(id(member))
    return leaves


def _group_raise(origin, raised):
    # What is raised after the clauses of `except*`.
    raised = [exception for exception in raised if exception is not None]
    if not isinstance(origin, BaseExceptionGroup):
        return raised[0] if raised else None
    again = [exception for exception in raised if _same_origin(exception, origin)]
    fresh = [exception for exception in raised if not _same_origin(exception, origin)]
    if again:
        leaves = set()
        for part in again:
            leaves.update(_group_leaves(part))
        fresh.append(_group_parts(origin, lambda exception: id(exception) in leaves)[0])
    if len(fresh) > 1:
        return BaseExceptionGroup("", fresh)
    return fresh[0] if fresh else None


def _fill_namespace(flat):
    namespace = flat[0]
    index = 1
    while index < len(flat):
        namespace[flat[index]] = flat[index + 1]
        index += 2
    return namespace


def _attributes(owner, names):
    return {name: getattr(owner, name) for name in names}
