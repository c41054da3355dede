# The parts of `builtins` that call back into the reader's code, written in Python so that they can be paused, stepped
# and explored like any other code. Names with a leading underscore are known to the machine only.

def _collect(iterable):
    return [item for item in iterable]


def _mapped(function, head, items):
    return head + [function(item) for item in items]


def _list_extend(target, iterable):
    for item in iterable:
        target.append(item)
    return target


def _unpack(iterable, wanted):
    items = []
    for item in iterable:
        items.append(item)
        if len(items) > wanted:
            break
    return items


def _unpack_star(iterable, before):
    iterator = iter(iterable)
    items = []
    while len(items) < before:
        try:
            items.append(next(iterator))
        except StopIteration:
            return items
    # CPython makes a list of the rest, which asks for an iterator again.
    for item in iterator:
        items.append(item)
    return items


def _set_of(items):
    result = set()
    for item in items:
        result.add(item)
    return result


def _set_add(target, item):
    target.add(item)


def _set_update(target, iterable):
    for item in iterable:
        target.add(item)
    return target


def _dict_of(flat):
    result = {}
    index = 0
    while index < len(flat):
        result[flat[index]] = flat[index + 1]
        index += 2
    return result


def _dict_update(target, other):
    for key in other.keys():
        target[key] = other[key]
    return target


def _print(values, sep, end, file):
    # As CPython does, piece by piece: what was written before an error stays.
    if file is not None:
        write = file.write
    else:
        write = _write_output
    sep = str(sep)
    end = str(end)
    first = True
    for value in values:
        if first:
            first = False
        else:
            write(sep)
        write(str(value))
    write(end)


def _write_output(text):
    _write(1, text)


def _input(prompt):
    return input(str(prompt))


def _exception_texts(exceptions):
    texts = []
    for exception in exceptions:
        try:
            texts.append(str(exception))
        except Exception:
            texts.append(None)
    return texts


def _exception_set_state(exception, state):
    if state is not None:
        if not isinstance(state, dict):
            raise TypeError("state is not a dictionary")
        for name, value in state.items():
            setattr(exception, name, value)


def _unicode_error_str(error):
    # The texts of the parts come first: they may change the error.
    kind = UnicodeEncodeError if isinstance(error, UnicodeEncodeError) else UnicodeDecodeError
    words = []
    if isinstance(error, UnicodeTranslateError):
        kind = UnicodeTranslateError
    else:
        words.append(str(error.encoding))
    reason = str(error.reason)
    subject = error.object
    wanted = str
    if kind is UnicodeDecodeError:
        wanted = bytes
        if isinstance(subject, (bytearray, memoryview)):
            subject = bytes(subject)
    if not isinstance(subject, wanted):
        raise TypeError(f"UnicodeError 'object' attribute must be a {'string' if wanted is str else 'bytes'}")
    words = [_plain(word) for word in words + [reason]]
    return str(kind(*words[:-1], subject, error.start, error.end, words[-1]))


def _plain(text):
    return "".join([text])


def _exception_str(exception):
    args = _exception_args(exception)
    if len(args) > 3 and isinstance(exception, (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)):
        return _unicode_error_str(exception)
    if len(args) == 1:
        if isinstance(exception, KeyError):
            return repr(args[0])
        return str(args[0])
    return repr(args)


class _Frame:
    # What is known of a frame of a traceback, or of a generator's.
    f_back = f_trace = None

    def __init__(self, code, line, generator=None):
        self.f_code = code
        self.f_lineno = line
        self._generator = generator

    @property
    def f_locals(self):
        names = _frame_locals(self.f_code, self._generator)
        if names is None:
            raise AttributeError("f_locals is not supported here for a frame that has ended: its variables are gone")
        return names

    @property
    def f_globals(self):
        return _code_globals(self.f_code)

    @property
    def f_builtins(self):
        import builtins
        return vars(builtins)

    def clear(self):
        pass

    def __repr__(self):
        code = self.f_code
        return f"<frame at {hex(id(self))}, file {code.co_filename!r}, line {self.f_lineno}, code {code.co_name}>"


def _zip_strict_ended(iterators, asked, name):
    if asked > 1:
        plural = " " if asked == 2 else "s 1-"
        raise ValueError(f"{name}() argument {asked} is shorter than argument{plural}{asked - 1}")
    index = 1
    while index < len(iterators):
        try:
            next(iterators[index])
        except StopIteration:
            index += 1
            continue
        plural = " " if index == 1 else "s 1-"
        raise ValueError(f"{name}() argument {index + 1} is longer than argument{plural}{index}")
    raise StopIteration


def _hash(value):
    if isinstance(value, tuple):
        return hash(tuple([hash(item) for item in value]))
    method = _special(value, "__hash__")
    if method is None:
        raise TypeError(f"unhashable type: '{_type_name(value)}'")
    result = method()
    if not isinstance(result, int):
        raise TypeError("__hash__ method should return an integer")
    # What fits a word is a hash as it is, but for the one that stands for an error.
    if -0x8000000000000000 <= result <= 0x7fffffffffffffff and result != -1:
        return int(result)
    return hash(result)


def _reduce(value):
    return __import__("_reduce").reduce(value)


def _reduce_ex(value, protocol=0, /):
    return __import__("_reduce").reduce_ex(value, _index(protocol))


def _get_state(value):
    return __import__("_reduce").state(value)


def _encode_named(text, encoding, errors):
    return __import__("_encodings").encode(text, encoding, errors)


def _decode_named(data, encoding, errors):
    return __import__("_encodings").decode(data, encoding, errors)


def _divmod(left, right):
    method = _special(left, "__divmod__")
    if method is not None:
        result = method(right)
        if result is not NotImplemented:
            return result
    method = _special(right, "__rdivmod__")
    if method is not None:
        result = method(left)
        if result is not NotImplemented:
            return result
    raise TypeError(
        f"unsupported operand type(s) for divmod(): '{_type_name(left)}' and '{_type_name(right)}'"
    )


def _container_eq(left, right):
    if type(left) is not type(right) and not (isinstance(left, (set, frozenset)) and isinstance(right, (set, frozenset))):
        return False
    if isinstance(left, (list, tuple)):
        if len(left) != len(right):
            return False
        index = 0
        while index < len(left) and index < len(right):
            a = left[index]
            b = right[index]
            if a is not b and not (a == b):
                return False
            index += 1
        return len(left) == len(right)
    if len(left) != len(right):
        return False
    if isinstance(left, dict):
        for key in left:
            if key not in right:
                return False
            a = left[key]
            b = right[key]
            if a is not b and not (a == b):
                return False
        return True
    for item in left:
        if item not in right:
            return False
    return True


def _container_ne(left, right):
    return not _container_eq(left, right)


def _first_difference(left, right, symbol):
    if type(left) is not type(right):
        raise TypeError(
            f"'{symbol}' not supported between instances of '{_type_name(left)}' and '{_type_name(right)}'"
        )
    index = 0
    while index < len(left) and index < len(right):
        a = left[index]
        b = right[index]
        if a is not b and not (a == b):
            return index
        index += 1
    return -1


def _container_lt(left, right):
    index = _first_difference(left, right, "<")
    return len(left) < len(right) if index < 0 else left[index] < right[index]


def _container_le(left, right):
    index = _first_difference(left, right, "<=")
    return len(left) <= len(right) if index < 0 else left[index] <= right[index]


def _container_gt(left, right):
    index = _first_difference(left, right, ">")
    return len(left) > len(right) if index < 0 else left[index] > right[index]


def _container_ge(left, right):
    index = _first_difference(left, right, ">=")
    return len(left) >= len(right) if index < 0 else left[index] >= right[index]


def _any(iterable):
    for item in iterable:
        if item:
            return True
    return False


def _all(iterable):
    for item in iterable:
        if not item:
            return False
    return True


def _compensated(total, item):
    # A sum, and what was lost of it: Neumaier's compensation.
    new = total + item
    if abs(total) >= abs(item):
        return new, (total - new) + item
    return new, (item - new) + total


def _finished(total, lost):
    # What was lost is added at the end, unless that makes no number of an infinity.
    return total + lost if lost and lost - lost == 0.0 else total


def _sum(iterable, start):
    total = start
    lost = 0.0
    lost_imaginary = 0.0
    for item in iterable:
        if isinstance(total, int):
            total = total + item
        # CPython adds floats and complex numbers with compensation.
        elif type(total) is complex and isinstance(item, (complex, float, int)):
            imaginary = total.imag
            if isinstance(item, complex):
                imaginary, part = _compensated(imaginary, item.imag)
                lost_imaginary += part
                item = item.real
            real, part = _compensated(total.real, float(item))
            lost += part
            total = complex(real, imaginary)
        elif isinstance(total, float) and _is_simple_float_sum(total, item):
            total, part = _compensated(total, float(item))
            lost += part
        else:
            if lost or lost_imaginary:
                total = _whole_sum(total, lost, lost_imaginary)
                lost = lost_imaginary = 0.0
            total = total + item
    return _whole_sum(total, lost, lost_imaginary) if lost or lost_imaginary else total


def _whole_sum(total, lost, lost_imaginary):
    if isinstance(total, complex):
        return complex(_finished(total.real, lost), _finished(total.imag, lost_imaginary))
    return _finished(total, lost)


def _extreme(name, args, key, defaults, greater):
    iterable = args[0] if len(args) == 1 else args
    found = False
    best = None
    best_key = None
    for item in iterable:
        item_key = item if key is None else key(item)
        if not found:
            found = True
            best = item
            best_key = item_key
        elif greater:
            if item_key > best_key:
                best = item
                best_key = item_key
        elif item_key < best_key:
            best = item
            best_key = item_key
    if found:
        return best
    if defaults:
        return defaults[0]
    raise ValueError(f"{name}() iterable argument is empty")


def exit(code=None):
    raise SystemExit(code)


def quit(code=None):
    raise SystemExit(code)


def help(*request):
    return __import__("py" + "doc").help(*request)


# ---- files, which are in memory ----

_NO_FILE = object()


def open(file=_NO_FILE, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    if file is _NO_FILE:
        raise TypeError("open() missing required argument 'file' (pos 1)")
    if isinstance(file, str) and "\0" in file or isinstance(file, bytes) and 0 in file:
        raise ValueError("embedded null byte")
    import _files
    return _files.open(file, mode, encoding, errors, newline)


# ---- asynchronous iteration ----

def aiter(async_iterable, /):
    method = _special(async_iterable, "__aiter__")
    if method is None:
        raise TypeError(f"'{_type_name(async_iterable)}' object is not an async iterable")
    iterator = method()
    if _special(iterator, "__anext__") is None:
        raise TypeError(f"aiter() returned not an async iterator of type '{_type_name(iterator)}'")
    return iterator


def anext(async_iterator, /, *default):
    if len(default) > 1:
        raise TypeError(f"anext expected at most 2 arguments, got {len(default) + 1}")
    method = _special(async_iterator, "__anext__")
    if method is None:
        raise TypeError(f"'{_type_name(async_iterator)}' object is not an async iterator")
    return _anext_or(method(), default[0]) if default else method()


async def _anext_or(awaitable, default):
    try:
        return await awaitable
    except StopAsyncIteration:
        return default
