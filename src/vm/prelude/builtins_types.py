# The parts of the built-in types that call back into the reader's code: comparisons and hashes of keys, parts of a
# `repr`, fields of formats, sorting by `<`.


# ---- indexes ----

def _plain_index(index):
    if type(index) is slice:
        step = _bound(index.step)
        return slice(_bound(index.start), _bound(index.stop), step)
    return _index(index)


def _bound(value):
    return None if value is None else _index(value)


def _get_item(container, index):
    return container[_plain_index(index)]


def _set_item(container, index, value):
    container[_plain_index(index)] = value


def _set_item_index(container, index, value):
    container[index] = _index(value)


def _delete_item(container, index):
    del container[_plain_index(index)]


def _assign_slice(container, index, value):
    if not _is_iterable(value):
        raise TypeError("must assign iterable to extended slice")
    items = _fast(value)
    container[_plain_index(index)] = items


def _fast(iterable):
    # CPython asks for an iterator, and then makes a list of that, which asks it again.
    return [item for item in iter(iterable)]


def _slice_indices(value, length):
    return _plain_index(value).indices(length)


# ---- numbers ----

def _warned(value, text):
    __import__("warnings").warn(text, DeprecationWarning)
    return value


def _pow_modulo(base, exponent, modulus):
    asked = [(base, "__pow__", exponent), (exponent, "__rpow__", base)]
    if type(exponent) is not type(base) and isinstance(exponent, type(base)):
        asked.reverse()
    for value, name, other in asked:
        method = None if type(value) in (float, complex) else _special(value, name)
        result = NotImplemented if method is None else method(other, modulus)
        if result is not NotImplemented:
            return result
    names = ", ".join([repr(_type_name(value)) for value in (base, exponent, modulus)])
    raise TypeError(f"unsupported operand type(s) for ** or pow(): {names}")


def _complex_special(value):
    # What its `__complex__` says; None if it has none.
    method = _special(value, "__complex__")
    if method is None:
        return None
    made = method()
    if type(made) is complex:
        return made
    name = _type_name(made)
    if not isinstance(made, complex):
        raise TypeError(f"__complex__ returned non-complex (type {name})")
    return _warned(complex.__pos__(made), f"__complex__ returned non-complex (type {name}).  The ability to return an instance "
        "of a strict subclass of complex is deprecated, and may be removed in a future version of Python.")


def _is_real(value):
    return _special(value, "__float__") is not None or _special(value, "__index__") is not None


def _complex_of(value):
    made = _complex_special(value)
    if made is not None:
        return made
    if isinstance(value, str):
        return complex(_plain(value))
    if not _is_real(value):
        raise TypeError(f"complex() argument must be a string or a number, not {_type_name(value)}")
    return complex(float(value))


def _complex_parts(real, imag):
    def part(value, made, name):
        if made is None:
            made = value
        if not _is_real(value):
            text = f"complex() argument '{name}' must be a real number, not {_type_name(value)}"
            if not isinstance(made, complex):
                raise TypeError(text)
            __import__("warnings").warn(text, DeprecationWarning)
        return complex.__pos__(made) if isinstance(made, complex) else float(made)
    # What is no complex number has no other part, not even a zero: its sign would get lost.
    real = part(real, _complex_special(real), "real")
    imag = part(imag, None, "imag")
    return complex(
        real.real - imag.imag if isinstance(imag, complex) else real.real,
        imag.real + real.imag if isinstance(real, complex) else imag.real,
    )


def _complex_number(cls, value):
    made = _complex_special(value)
    if made is None:
        made = complex(float.from_number(value))
    return made if cls is complex else cls(made)


# ---- sequences ----

def _contains(container, item):
    if not isinstance(container, (list, tuple)):
        return _contains_iterated(container, item)
    for candidate in container:
        if candidate is item or candidate == item:
            return True
    return False


def _contains_iterated(container, item):
    try:
        iterator = iter(container)
    except TypeError:
        raise TypeError(f"argument of type '{_type_name(container)}' is not a container or iterable") from None
    while True:
        try:
            candidate = next(iterator)
        except StopIteration:
            return False
        if candidate is item or candidate == item:
            return True


def _indexes(items):
    return [_index(item) for item in items]


def _call_with_indexes(receiver, name, values):
    # None stands for a number that is not given.
    return getattr(receiver, name)(*[_bound(value) for value in values])


def _contains_index(container, item):
    return _index(item) in container


def _index_of(sequence, item, start, end):
    index = start
    while index < end and index < len(sequence):
        candidate = sequence[index]
        if candidate is item or candidate == item:
            return index
        index += 1
    name = "sequence" if isinstance(sequence, range) else _type_name(sequence)
    raise ValueError(f"{name}.index(x): x not in {name}")


def _view_index(view, item, start, stop):
    length = len(view)
    index = max(start + length, 0) if start < 0 else start
    stop = max(stop + length, 0) if stop < 0 else min(stop, length)
    while index < stop:
        if view[index] == item:
            return index
        index += 1
    raise ValueError("memoryview.index(x): x not found")


def _count(sequence, item):
    count = 0
    index = 0
    while index < len(sequence):
        candidate = sequence[index]
        if candidate is item or candidate == item:
            count += 1
        index += 1
    return count


def _remove(items, item):
    index = 0
    while index < len(items):
        candidate = items[index]
        if candidate is item or candidate == item:
            if index < len(items):
                del items[index]
            return None
        index += 1
    raise ValueError("list.remove(x): x not in list")


def _extend(items, iterable):
    for item in iterable:
        items.append(item)


def _extend_hinted(items, iterable):
    # Where the iterable has a length in Python code, CPython asks for it before it takes the items.
    iterator = iter(iterable)
    _ask_length(iterable)
    while True:
        try:
            item = next(iterator)
        except StopIteration:
            return None
        items.append(item)


def _ask_length(iterable):
    try:
        return len(iterable)
    except TypeError:
        pass
    method = _special(iterable, "__length_hint__")
    try:
        hint = NotImplemented if method is None else method()
    except TypeError:
        return None
    if hint is NotImplemented:
        return None
    if not isinstance(hint, int):
        raise TypeError(f"__length_hint__ must be an integer, not {_type_name(hint)}")
    if hint < 0:
        raise ValueError("__length_hint__() should return >= 0")


def _collect_hinted(iterable):
    items = []
    _extend_hinted(items, iterable)
    return items


# ---- bytes that Python code shows ----

def _views(items):
    views = []
    count = len(items)
    for item in items:
        views.append(item if isinstance(item, (bytes, bytearray, memoryview)) else _view_of(item, len(views)))
        if len(items) != count:
            raise RuntimeError("sequence changed size during iteration")
    return views


def _view_of(item, number):
    try:
        return memoryview(item)
    except Exception:
        raise TypeError(f"sequence item {number}: expected a bytes-like object, {_type_name(item)} found") from None


def _contains_buffer(container, item):
    with memoryview(item) as view:
        return view in container


def _add_buffer(own, other, in_place):
    with memoryview(other) as view:
        if in_place:
            own += view
            return own
        return own + view


def _buffer_equal(own, other, equal):
    try:
        view = memoryview(other)
    except Exception:
        return not equal
    with view:
        return (own == (view if type(own) is memoryview else view.tobytes())) is equal


def _set_buffer(view, index, value):
    with memoryview(value) as given:
        view[index] = given


# ---- dicts with keys that Python code hashes or compares ----

def _dict_hash(key):
    try:
        return hash(key)
    except TypeError as raised:
        error = raised
    _cannot_use(key, "dict key", error)


# Where a key is, in a list: its entry and the key there, or -1 and all the keys of this hash, none of which is equal.
# The machine looks whether that still holds when it does what is to be done there; if not, it gives the list back.
def _dict_find(target, key, hash):
    while True:
        flat = _dict_candidates(target, hash)
        token = flat[0]
        position = 1
        moved = False
        while position < len(flat):
            entry = flat[position]
            stored = flat[position + 1]
            position += 2
            if stored is key:
                return [entry, stored]
            equal = True if stored == key else False
            if not _dict_same(target, token, entry, stored):
                moved = True
                break
            if equal:
                return [entry, stored]
        if not moved:
            flat[0] = -1
            return flat


def _dict_do(act, target, key, hash, argument):
    while True:
        place = _dict_find(target, key, hash)
        value = act(target, key, hash, place, argument)
        if value is not place:
            return value


def _dict_item(target, key):
    missing = []
    value = _dict_do(_dict_value, target, key, _dict_hash(key), missing)
    if value is missing:
        raise KeyError(key)
    return value


def _dict_item_or_missing(instance, target, key):
    missing = []
    value = _dict_do(_dict_value, target, key, _dict_hash(key), missing)
    if value is missing:
        return _special(instance, "__missing__")(key)
    return value


def _dict_get(target, key, default):
    return _dict_do(_dict_value, target, key, _dict_hash(key), default)


def _dict_contains(target, key):
    missing = []
    return _dict_do(_dict_value, target, key, _dict_hash(key), missing) is not missing


def _dict_set(target, key, value):
    _dict_do(_dict_store, target, key, _dict_hash(key), value)


def _dict_delete(target, key):
    missing = []
    if _dict_do(_dict_take, target, key, _dict_hash(key), missing) is missing:
        raise KeyError(key)


def _dict_setdefault(target, key, default):
    return _dict_do(_dict_default, target, key, _dict_hash(key), default)


def _dict_pop(target, key, default, has_default):
    missing = []
    value = _dict_do(_dict_take, target, key, _dict_hash(key), missing)
    if value is not missing:
        return value
    if has_default:
        return default
    raise KeyError(key)


def _dict_fill(target, source, rest):
    if source is not None or not rest:
        _dict_fill_from(target, source)
    for name in rest:
        target[name] = rest[name]
    return target


def _dict_fill_from(target, source):
    flat = _dict_entries(source)
    if flat is not None:
        position = 0
        count = len(source)
        while position < len(flat):
            _dict_do(_dict_store, target, flat[position], flat[position + 2], flat[position + 1])
            position += 3
            if len(source) != count:
                raise RuntimeError("dict mutated during update")
    elif hasattr(source, "keys"):
        for key in _keys_of(source):
            target[key] = source[key]
    else:
        number = 0
        for pair in source:
            if not _is_iterable(pair):
                error = TypeError("object is not iterable")
                error.add_note(f"Cannot convert dictionary update sequence element #{number} to a sequence")
                raise error
            try:
                items = _fast(pair)
            except TypeError as error:
                error.add_note(f"Cannot convert dictionary update sequence element #{number} to a sequence")
                raise
            if len(items) != 2:
                raise ValueError(
                    f"dictionary update sequence element #{number} has length {len(items)}; 2 is required"
                )
            target[items[0]] = items[1]
            number += 1


def _keys_of(source):
    keys = source.keys()
    if not _is_iterable(keys):
        raise TypeError(f"{_type_name(source)}.keys() returned a non-iterable (type {_type_name(keys)})")
    return keys


def _dict_update(target, other):
    _dict_fill_from(target, other)


def _dict_fromkeys(cls, iterable, value):
    result = cls()
    pairs = _hashed_pairs(iterable) if cls is dict else None
    if pairs is None:
        for key in iterable:
            result[key] = value
        return result
    position = 0
    while position < len(pairs):
        _dict_do(_dict_store, result, pairs[position], pairs[position + 1], value)
        position += 2
    return result


def _dict_equal(left, right):
    if len(left) != len(right):
        return False
    flat = _dict_entries(left)
    position = 0
    missing = []
    while position < len(flat):
        value = flat[position + 1]
        other = _dict_do(_dict_value, right, flat[position], flat[position + 2], missing)
        position += 3
        if other is missing:
            return False
        if value is not other and not (value == other):
            return False
    return True


def _items_contain(target, key, value):
    missing = []
    stored = _dict_do(_dict_value, target, key, _dict_hash(key), missing)
    if stored is missing:
        return False
    return stored is value or (True if stored == value else False)


# ---- sets with items that Python code hashes or compares ----

def _set_hash(item):
    try:
        return hash(item)
    except TypeError as raised:
        error = raised
    _cannot_use(item, "set element", error)


# Where an item is, as of dicts.
def _set_find(target, item, hash):
    while True:
        flat = _set_candidates(target, hash)
        token = flat[0]
        position = 1
        moved = False
        while position < len(flat):
            slot = flat[position]
            stored = flat[position + 1]
            position += 2
            if stored is item:
                return [slot, stored]
            equal = True if stored == item else False
            if not _set_same(target, token, slot, stored):
                moved = True
                break
            if equal:
                return [slot, stored]
        if not moved:
            flat[0] = -1
            return flat


def _set_do(act, target, item, hash):
    while True:
        place = _set_find(target, item, hash)
        found = act(target, item, hash, place)
        if found is not place:
            return found


def _set_add(target, item):
    _set_do(_set_insert, target, item, _set_hash(item))


def _set_of(items):
    result = set()
    for item in items:
        _set_add(result, item)
    return result


def _set_contains(target, item):
    return _set_do(_set_has, target, item, _set_hash(item))


def _set_discard(target, item):
    _set_do(_set_take, target, item, _set_hash(item))


def _set_remove(target, item):
    if not _set_do(_set_take, target, item, _set_hash(item)):
        raise KeyError(item)


def _set_fill(target, source):
    pairs = _set_pairs(source)
    if pairs is not None and not len(target):
        _set_merge(target, source)
        return target
    if pairs is None:
        pairs = _hashed_pairs(source)
    if pairs is None:
        for item in source:
            _add(target, item)
    else:
        position = 0
        while position < len(pairs):
            _set_do(_set_insert, target, pairs[position], pairs[position + 1])
            position += 2
    return target


def _set_update(target, source):
    _set_fill(target, source)


def _hashed_pairs(source):
    # The hashes of what is in a set or dict are known there.
    pairs = _set_pairs(source)
    return _key_pairs(source) if pairs is None and type(source) is dict else pairs


def _key_pairs(source):
    flat = _dict_entries(source)
    pairs = []
    position = 0
    while position < len(flat):
        pairs.append(flat[position])
        pairs.append(flat[position + 2])
        position += 3
    return pairs


def _set_pick(result, pairs, where, wanted):
    position = 0
    while position < len(pairs):
        item = pairs[position]
        hash = pairs[position + 1]
        position += 2
        if (_set_find(where, item, hash)[0] >= 0) is wanted:
            _set_do(_set_insert, result, item, hash)
    return result


def _set_toggle(target, pairs):
    position = 0
    while position < len(pairs):
        item = pairs[position]
        hash = pairs[position + 1]
        position += 2
        if not _set_do(_set_take, target, item, hash):
            _set_do(_set_insert, target, item, hash)
    return target


# Numbers of operators: 0 |, 1 &, 2 -, 3 ^.
def _set_combined(number, left, right):
    if number == 0:
        return _set_fill(_set_copy(left), right)
    pairs = _set_pairs(right)
    if number == 1:
        if pairs is None:
            return _set_common(left, right)
        if len(right) > len(left):
            return _set_pick(_set_new(left), _set_pairs(left), right, True)
        return _set_pick(_set_new(left), pairs, left, True)
    if number == 2:
        if pairs is None and type(right) is not dict:
            return _set_without(_set_copy(left), right)
        if pairs is None:
            right = _set_fill(set(), right)
        elif len(left) >> 2 > len(right):
            return _set_without(_set_copy(left), right)
        return _set_pick(_set_new(left), _set_pairs(left), right, False)
    return _set_toggle(_set_fill(_set_new(left), right), _set_pairs(left))


def _set_common(left, iterable):
    result = _set_new(left)
    for item in iterable:
        item_hash = hash(item)
        if _set_find(left, item, item_hash)[0] >= 0:
            _set_do(_set_insert, result, item, item_hash)
            if len(result) >= len(left):
                break
    return result


def _set_without(target, source):
    pairs = _hashed_pairs(source)
    if pairs is None:
        for item in source:
            _set_do(_set_take, target, item, _set_hash(item))
        return target
    position = 0
    while position < len(pairs):
        _set_do(_set_take, target, pairs[position], pairs[position + 1])
        position += 2
    return target


def _set_combined_all(number, left, others):
    result = _set_copy(left)
    first = True
    for other in others:
        if number == 0:
            _set_fill(result, other)
        elif number == 2 and not first:
            _set_without(result, other)
        else:
            result = _set_combined(number, result, other)
        first = False
    return result


def _set_changed(number, target, other):
    if number == 0:
        return _set_fill(target, other)
    if number == 2 or number == 3:
        if other is target:
            target.clear()
            return target
        if number == 2:
            return _set_without(target, other)
        pairs = _hashed_pairs(other)
        return _set_toggle(target, _set_pairs(_set_fill(set(), other)) if pairs is None else pairs)
    kept = _set_pairs(_set_combined(number, target, other))
    target.clear()
    position = 0
    while position < len(kept):
        _set_do(_set_insert, target, kept[position], kept[position + 1])
        position += 2
    return target


def _set_changed_all(number, target, others):
    if number == 1:
        # Nothing changes before all are known.
        others = (_set_combined_all(number, target, others),)
    for other in others:
        _set_changed(number, target, other)


def _set_subset(small, large):
    pairs = _set_pairs(small)
    position = 0
    while position < len(pairs):
        if _set_find(large, pairs[position], pairs[position + 1])[0] < 0:
            return False
        position += 2
    return True


def _set_issubset(own, other):
    return len(_set_common(own, other)) == len(own)


def _set_issuperset(own, other):
    pairs = _set_pairs(other)
    if pairs is not None:
        return _set_subset(other, own)
    for item in other:
        if _set_find(own, item, _set_hash(item))[0] < 0:
            return False
    return True


def _set_isdisjoint(own, other):
    pairs = _set_pairs(other)
    if pairs is None:
        for item in other:
            if _set_find(own, item, _set_hash(item))[0] >= 0:
                return False
        return True
    position = 0
    while position < len(pairs):
        if _set_find(own, pairs[position], pairs[position + 1])[0] >= 0:
            return False
        position += 2
    return True


# ---- views of dicts ----

def _view_combined(number, left, right):
    if number == 1:
        if not _is_set_like(left) or _view_dict(left) is None:
            left, right = right, left
        if isinstance(right, (set, frozenset)) and len(left) <= len(right):
            return set(right).intersection(left)
        if _view_dict(right) is not None and len(right) > len(left):
            left, right = right, left
        result = set()
        for item in right:
            if item in left:
                result.add(item)
        return result
    result = set(left)
    if number == 0:
        result.update(right)
    elif number == 2:
        result.difference_update(right)
    else:
        result.symmetric_difference_update(right)
    return result


def _view_subset(small, large, strict):
    if len(small) > len(large) or (strict and len(small) == len(large)):
        return False
    for item in small:
        if item not in large:
            return False
    return True


def _view_isdisjoint(view, other):
    if view is other:
        return len(view) == 0
    for item in other:
        if item in view:
            return False
    return True


# ---- comparing containers item by item ----

def _container_eq(left, right):
    if isinstance(left, (list, tuple)):
        if type(left) is not type(right):
            return False
        if len(left) != len(right):
            return False
        # Comparing items may change the lists: then their lengths decide.
        index = 0
        while index < len(left) and index < len(right):
            a = left[index]
            b = right[index]
            if a is not b and not (a == b):
                break
            index += 1
        return len(left) == len(right) and index == len(left)
    if isinstance(left, dict):
        return isinstance(right, dict) and _dict_equal(left, right)
    if isinstance(left, (set, frozenset)) and isinstance(right, (set, frozenset)):
        return len(left) == len(right) and _set_subset(left, right)
    if type(left) is slice:
        return type(right) is slice and (left.start, left.stop, left.step) == (right.start, right.stop, right.step)
    if _is_set_like(left) and _is_set_like(right):
        return len(left) == len(right) and _view_subset(left, right, False)
    return left is right


def _container_ne(left, right):
    return not _container_eq(left, right)


# ---- repr ----

def _repr_parts(value, opening, parts, closing, style):
    if type(value) is list:
        # Showing an item may change the list.
        shown = []
        index = 0
        while index < len(value):
            shown.append(repr(value[index]))
            index += 1
    else:
        shown = [repr(part) for part in parts]
    if style == 0:
        inside = ", ".join(shown)
    elif style == 1:
        inside = shown[0] + "," if len(shown) == 1 else ", ".join(shown)
    elif style == 2:
        inside = ", ".join([shown[index] + ": " + shown[index + 1] for index in range(0, len(shown), 2)])
    else:
        inside = ", ".join(["(" + shown[index] + ", " + shown[index + 1] + ")" for index in range(0, len(shown), 2)])
    return opening + inside + closing


# ---- formats ----

def _format_fields(pieces, args, kwargs):
    out = []
    for piece in pieces:
        if isinstance(piece, str):
            out.append(piece)
            continue
        if isinstance(piece, BaseException):
            raise piece
        first, steps, conversion, spec = piece
        if isinstance(first, int):
            if args is None:
                raise ValueError("Format string contains positional fields")
            if first >= len(args):
                raise IndexError(f"Replacement index {first} out of range for positional args tuple")
            value = args[first]
        else:
            value = kwargs[first]
        for attribute, key in steps:
            if attribute is None:
                raise key
            value = getattr(value, key) if attribute else value[key]
        if isinstance(conversion, BaseException):
            raise conversion
        if conversion == 1:
            value = str(value)
        elif conversion == 2:
            value = repr(value)
        elif conversion == 3:
            value = ascii(value)
        if not isinstance(spec, str):
            spec = _format_fields(spec, args, kwargs)
        out.append(format(value, spec))
    return "".join(out)


def _percent_next(state):
    values, position = state
    if position >= len(values):
        raise TypeError("not enough arguments for format string")
    state[1] = position + 1
    return values[position]


def _percent(template, operand):
    is_tuple = isinstance(operand, tuple)
    mapping = not is_tuple and not isinstance(operand, str) and _special(operand, "__getitem__") is not None
    state = [operand if is_tuple else (operand,), 0]
    out = []
    for piece in _percent_pieces(template):
        if isinstance(piece, str):
            out.append(piece)
            continue
        if isinstance(piece, BaseException):
            raise piece
        key, width_given, precision_given, wanted, text = piece
        if key is not None:
            if not mapping:
                raise TypeError("format requires a mapping")
            value = operand[key]
        width = _percent_next(state) if width_given else 0
        precision = _percent_next(state) if precision_given else 0
        if key is None:
            value = _percent_next(state)
        out.append(_percent_render(text, _percent_value(value, wanted), width, precision))
    if state[1] < len(state[0]) and not mapping:
        raise TypeError("not all arguments converted during string formatting")
    return "".join(out)


def _percent_value(value, wanted):
    if wanted == "s":
        return str(value)
    if wanted == "r":
        return repr(value)
    if wanted == "a":
        return ascii(value)
    if isinstance(value, (int, float, str)):
        return value
    if wanted == "f":
        if _special(value, "__float__") is not None or _special(value, "__index__") is not None:
            return float(value)
        return value
    # A TypeError of the value's own method becomes that of the format.
    try:
        if wanted == "d" and _special(value, "__int__") is not None:
            return int(value)
        if _special(value, "__index__") is not None:
            return _index(value)
    except TypeError:
        pass
    return value


def _bytes_percent(template, operand):
    # Bytes are texts of their code points; what is put into them is, too.
    is_tuple = isinstance(operand, tuple)
    is_mapping = not is_tuple and not isinstance(operand, (bytes, bytearray, str)) and _special(operand, "__getitem__") is not None
    state = [operand if is_tuple else (operand,), 0]
    out = []
    for piece in _percent_pieces(template.decode("latin-1"), True):
        if isinstance(piece, str):
            out.append(piece)
            continue
        if isinstance(piece, BaseException):
            raise piece
        key, width_given, precision_given, wanted, text = piece
        if key is not None:
            if not is_mapping:
                raise TypeError("format requires a mapping")
            value = operand[key.encode("latin-1")]
        width = _percent_next(state) if width_given else 0
        precision = _percent_next(state) if precision_given else 0
        if key is None:
            value = _percent_next(state)
        out.append(_percent_render(text, _bytes_percent_value(value, wanted, text[-1]), width, precision))
    if state[1] < len(state[0]) and not is_mapping:
        raise TypeError("not all arguments converted during bytes formatting")
    return type(template)("".join(out), "latin-1")


def _whole_name(value):
    cls = type(value)
    return cls.__qualname__ if cls.__module__ == "builtins" else f"{cls.__module__}.{cls.__qualname__}"


def _bytes_percent_value(value, wanted, letter):
    if wanted == "s":
        if _special(value, "__buffer__") is not None:
            return bytes(memoryview(value)).decode("latin-1")
        convert = _special(value, "__bytes__")
        if convert is None:
            raise TypeError(f"%b requires a bytes-like object, or an object that implements __bytes__, not '{_type_name(value)}'")
        return convert().decode("latin-1")
    if wanted == "r" or wanted == "a":
        return ascii(value)
    if letter == "c":
        if isinstance(value, (bytes, bytearray)):
            if len(value) != 1:
                raise TypeError(f"%c requires an integer in range(256) or a single byte, not a {_type_name(value)} object of length {len(value)}")
            return value.decode("latin-1")
        if _special(value, "__index__") is None:
            raise TypeError(f"%c requires an integer in range(256) or a single byte, not {_whole_name(value)}")
        if not 0 <= _index(value) < 256:
            raise OverflowError("%c arg not in range(256)")
    return _percent_value(value, wanted)


def _translate(text, table):
    replacements = []
    for character in text:
        try:
            replacements.append(table[ord(character)])
        except LookupError:
            replacements.append(character)
    return _translated(replacements)


# ---- sorting ----

def _reverse_part(order, start, end):
    order[start:end] = order[start:end][::-1]


def _count_run(keys, order, low, high):
    # The comparisons are those of CPython's count_run, in their order.
    end = low + 1
    while end < high and not (keys[order[end]] < keys[order[end - 1]]):
        end += 1
    if end >= high:
        return high
    if end - low > 1:
        if keys[order[low]] < keys[order[end - 1]]:
            return end
        _reverse_part(order, low, end)
    end += 1
    equal = 0
    while end < high:
        if keys[order[end]] < keys[order[end - 1]]:
            if equal:
                _reverse_part(order, end - equal - 1, end)
                equal = 0
        elif keys[order[end - 1]] < keys[order[end]]:
            break
        else:
            equal += 1
        end += 1
    if equal:
        _reverse_part(order, end - equal - 1, end)
    _reverse_part(order, low, end)
    while end < high and not (keys[order[end]] < keys[order[end - 1]]):
        end += 1
    return end


def _insert_rest(keys, order, low, done, high):
    # Binary insertion, as CPython's binarysort.
    while done < high:
        item = order[done]
        pivot = keys[item]
        left = low
        right = done
        while left < right:
            middle = (left + right) >> 1
            if pivot < keys[order[middle]]:
                right = middle
            else:
                left = middle + 1
        del order[done]
        order.insert(left, item)
        done += 1


def _merge_runs(keys, order, low, middle, high):
    left = order[low:middle]
    right = order[middle:high]
    merged = []
    a = 0
    b = 0
    while a < len(left) and b < len(right):
        if keys[right[b]] < keys[left[a]]:
            merged.append(right[b])
            b += 1
        else:
            merged.append(left[a])
            a += 1
    merged.extend(left[a:])
    merged.extend(right[b:])
    order[low:high] = merged


def _sort_order(keys):
    count = len(keys)
    order = [index for index in range(count)]
    if count < 2:
        return order
    shortest = count
    odd = 0
    while shortest >= 64:
        odd |= shortest & 1
        shortest >>= 1
    shortest += odd
    starts = [0]
    while starts[-1] < count:
        low = starts[-1]
        end = _count_run(keys, order, low, count)
        if end - low < shortest:
            wanted = low + shortest if low + shortest < count else count
            _insert_rest(keys, order, low, end, wanted)
            end = wanted
        starts.append(end)
    while len(starts) > 2:
        merged = [0]
        position = 0
        while position + 2 < len(starts):
            _merge_runs(keys, order, starts[position], starts[position + 1], starts[position + 2])
            merged.append(starts[position + 2])
            position += 2
        if position + 1 < len(starts):
            merged.append(starts[-1])
        starts = merged
    return order


def _sort_items(items, key, reverse):
    keys = items if key is None else [key(item) for item in items]
    result = _sort_simple(keys, items, reverse)
    if result is not None:
        return result
    if reverse:
        keys = keys[::-1]
        items = items[::-1]
    result = [items[index] for index in _sort_order(keys)]
    if reverse:
        result.reverse()
    return result


def _sorted(items, key, reverse):
    return _sort_items(items, key, True if reverse else False)


def _list_sort(target, key, reverse):
    reverse = True if reverse else False
    items = _sort_begin(target)
    result = items
    try:
        result = _sort_items(items, key, reverse)
    finally:
        changed = _sort_end(target, result)
    if changed:
        raise ValueError("list modified during sort")


# ---- the rest ----

def _sorted_names(names):
    return sorted(names)


def _is_abstract(function):
    return True if getattr(function, "__isabstractmethod__", False) else False


def _any_abstract(functions):
    for function in functions:
        if function is not None and getattr(function, "__isabstractmethod__", False):
            return True
    return False


def _module_annotations(module):
    names = module.__dict__
    if "__annotations__" in names:
        return names["__annotations__"]
    annotate = names.get("__annotate__")
    made = annotate(1) if callable(annotate) else {}
    if not isinstance(made, dict):
        raise TypeError(f"__annotate__ returned non-dict of type '{type(made).__name__}'")
    names["__annotations__"] = made
    return made


def _set_module_annotations(module, value):
    module.__dict__["__annotations__"] = value
    module.__dict__.pop("__annotate__", None)


def _delete_module_annotations(module):
    if "__annotations__" not in module.__dict__:
        raise AttributeError("__annotations__")
    del module.__dict__["__annotations__"]
    module.__dict__.pop("__annotate__", None)


def _module_annotate(module):
    return module.__dict__.setdefault("__annotate__", None)


def _set_module_annotate(module, value):
    if value is not None and not callable(value):
        raise TypeError("__annotate__ must be callable or None")
    module.__dict__["__annotate__"] = value
    if value is not None:
        module.__dict__.pop("__annotations__", None)
