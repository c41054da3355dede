# The module itertools, as classes and generators. What is wrong with arguments is said at once, before the generator begins.

from operator import index as _index


class count:
    def __init__(self, start=0, step=1):
        if not hasattr(start, "__add__") or isinstance(start, (str, list, tuple)) or not hasattr(step, "__add__"):
            raise TypeError("a number is required")
        self._next = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        return f"count({self._next!r})" if self._step == 1 and isinstance(self._step, int) else f"count({self._next!r}, {self._step!r})"


def cycle(iterable, /):
    return _cycle(iter(iterable))


def _cycle(iterator):
    saved = []
    for item in iterator:
        yield item
        saved.append(item)
    while saved:
        for item in saved:
            yield item


class repeat:
    def __init__(self, object, times=None):
        self._object = object
        self._left = None if times is None else max(_index(times), 0)

    def __iter__(self):
        return self

    def __next__(self):
        left = self._left
        if left is not None:
            if not left:
                raise StopIteration
            self._left = left - 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError("len() of unsized object")
        return self._left

    def __repr__(self):
        return f"repeat({self._object!r})" if self._left is None else f"repeat({self._object!r}, {self._left})"


def accumulate(iterable, func=None, *, initial=None):
    return _accumulate(iter(iterable), func, initial)


def _accumulate(iterator, func, initial):
    total = initial
    if initial is None:
        try:
            total = next(iterator)
        except StopIteration:
            return
    yield total
    for item in iterator:
        total = total + item if func is None else func(total, item)
        yield total


def batched(iterable, n, *, strict=False):
    n = _index(n)
    if n < 1:
        raise ValueError("n must be at least one")
    return _batched(iter(iterable), n, strict)


def _batched(iterator, n, strict):
    while batch := tuple(islice(iterator, n)):
        if strict and len(batch) != n:
            raise ValueError("batched(): incomplete batch")
        yield batch


class chain:
    def __init__(self, *iterables):
        self._parts = iter(iterables)
        self._part = None

    @classmethod
    def from_iterable(cls, iterables, /):
        made = cls()
        made._parts = iter(iterables)
        return made

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            if self._part is None:
                self._part = iter(next(self._parts))
            try:
                return next(self._part)
            except StopIteration:
                self._part = None


def compress(data, selectors):
    return _compress(iter(data), iter(selectors))


def _compress(data, selectors):
    for item, wanted in zip(data, selectors):
        if wanted:
            yield item


def dropwhile(predicate, iterable, /):
    return _dropwhile(predicate, iter(iterable))


def _dropwhile(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            yield item
            break
    for item in iterator:
        yield item


def takewhile(predicate, iterable, /):
    return _takewhile(predicate, iter(iterable))


def _takewhile(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            break
        yield item


def filterfalse(predicate, iterable, /):
    return _filterfalse(predicate, iter(iterable))


def _filterfalse(predicate, iterator):
    for item in iterator:
        if not (item if predicate is None else predicate(item)):
            yield item


_nothing = object()


class groupby:
    # What is taken from the iterator and not yet given, and its key; and the key of the group.
    def __init__(self, iterable, key=None):
        self._key = key
        self._iterator = iter(iterable)
        self._value = self._current = self._target = _nothing
        self._group = None

    def __iter__(self):
        return self

    def _advance(self):
        value = next(self._iterator)
        self._current = value if self._key is None else self._key(value)
        self._value = value

    def __next__(self):
        self._group = None
        while self._current is _nothing or self._target is not _nothing and _same(self._target, self._current):
            self._advance()
        self._target = self._current
        self._group = group = _grouper(self, self._target)
        return self._target, group


class _grouper:
    def __init__(self, parent, target):
        self._parent = parent
        self._target = target

    def __iter__(self):
        return self

    def __next__(self):
        parent = self._parent
        if parent._group is not self:
            raise StopIteration
        if parent._value is _nothing:
            parent._advance()
        if not _same(self._target, parent._current):
            raise StopIteration
        value = parent._value
        # The comparison may have taken it.
        if value is _nothing:
            raise StopIteration
        parent._value = parent._current = _nothing
        return value


def _same(one, other):
    return one is other or one == other


def _bound(value, default):
    # A number below 0 stands for what is no number.
    if value is None:
        return default
    try:
        value = _index(value)
    except TypeError:
        return -1
    return value if value < 1 << 63 else -1


def islice(iterable, /, *bounds):
    if not 1 <= len(bounds) <= 3:
        few, count = len(bounds) < 1, len(bounds) + 1
        raise TypeError(f"islice expected at {'least 2' if few else 'most 4'} arguments, got {count}")
    bounds = slice(*bounds)
    start, stop, step = _bound(bounds.start, 0), _bound(bounds.stop, None), _bound(bounds.step, 1)
    if stop == -1:
        raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if start < 0 or stop is not None and stop < 0:
        raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if step < 1:
        raise ValueError("Step for islice() must be a positive integer or None.")
    return _islice(iter(iterable), start, stop, step)


def _islice(iterator, start, stop, step):
    index = 0
    wanted = start
    while stop is None or wanted < stop:
        for item in iterator:
            index += 1
            if index > wanted:
                break
        else:
            return
        yield item
        wanted += step
    while stop is not None and index < stop:
        for item in iterator:
            break
        else:
            return
        index += 1


def pairwise(iterable, /):
    return _pairwise(iter(iterable))


def _pairwise(iterator):
    for before in iterator:
        break
    else:
        return
    for item in iterator:
        yield before, item
        before = item


def starmap(function, iterable, /):
    return _starmap(function, iter(iterable))


def _starmap(function, iterator):
    for args in iterator:
        yield function(*args)


class _Shared:
    # What the parts of a tee take their items from.
    def __init__(self, iterator):
        self.iterator = iterator
        self.running = False


class _tee:
    # Items that some parts have yet to give are in a chain of lists: so many items each, and then the list that follows.
    _many = 57

    def __init__(self, iterable, /):
        iterator = iter(iterable)
        if isinstance(iterator, _tee):
            self._shared, self._items, self._index = iterator._shared, iterator._items, iterator._index
        else:
            self._shared, self._items, self._index = _Shared(iterator), [], 0

    def __iter__(self):
        return self

    def __next__(self):
        if self._index == self._many:
            self._items, self._index = self._items[self._many], 0
        items, index = self._items, self._index
        if index == len(items):
            shared = self._shared
            if shared.running:
                raise RuntimeError("cannot re-enter the tee iterator")
            shared.running = True
            try:
                items.append(next(shared.iterator))
            finally:
                shared.running = False
            if len(items) == self._many:
                items.append([])
        self._index = index + 1
        return items[index]

    def __copy__(self):
        return type(self)(self)


def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError("n must be >= 0")
    parts = [_tee(iterable)] if n else []
    while len(parts) < n:
        parts.append(_tee(parts[0]))
    return tuple(parts)


def zip_longest(*iterables, fillvalue=None):
    return _zip_longest([iter(iterable) for iterable in iterables], fillvalue)


def _zip_longest(iterators, fillvalue):
    active = len(iterators)
    if not active:
        return
    while True:
        values = []
        for index, iterator in enumerate(iterators):
            value = fillvalue
            if iterator is not None:
                try:
                    value = next(iterator)
                except StopIteration:
                    active -= 1
                    if not active:
                        return
                    iterators[index] = None
            values.append(value)
        yield tuple(values)


def product(*iterables, repeat=1):
    repeat = _index(repeat)
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    return _product([tuple(pool) for pool in iterables] * repeat)


def _product(pools):
    indices = [0] * len(pools)
    if any(not pool for pool in pools):
        return
    while True:
        yield tuple([pool[index] for pool, index in zip(pools, indices)])
        position = len(pools) - 1
        while position >= 0:
            indices[position] += 1
            if indices[position] < len(pools[position]):
                break
            indices[position] = 0
            position -= 1
        else:
            return


def _size(r):
    r = _index(r)
    if r < 0:
        raise ValueError("r must be non-negative")
    return r


def permutations(iterable, r=None):
    pool = tuple(iterable)
    if r is None:
        r = len(pool)
    elif not isinstance(r, int):
        raise TypeError("Expected int as r")
    return _permutations(pool, _size(r))


def _permutations(pool, r):
    n = len(pool)
    if r > n:
        return
    indices = list(range(n))
    cycles = list(range(n, n - r, -1))
    yield tuple([pool[index] for index in indices[:r]])
    while n:
        for i in range(r - 1, -1, -1):
            cycles[i] -= 1
            if cycles[i] == 0:
                indices[i:] = indices[i + 1:] + indices[i:i + 1]
                cycles[i] = n - i
            else:
                j = cycles[i]
                indices[i], indices[-j] = indices[-j], indices[i]
                yield tuple([pool[index] for index in indices[:r]])
                break
        else:
            return


def combinations(iterable, r):
    return _combinations(tuple(iterable), _size(r))


def _combinations(pool, r):
    n = len(pool)
    if r > n:
        return
    indices = list(range(r))
    yield tuple([pool[index] for index in indices])
    while True:
        for i in range(r - 1, -1, -1):
            if indices[i] != i + n - r:
                break
        else:
            return
        indices[i] += 1
        for j in range(i + 1, r):
            indices[j] = indices[j - 1] + 1
        yield tuple([pool[index] for index in indices])


def combinations_with_replacement(iterable, r):
    return _combinations_with_replacement(tuple(iterable), _size(r))


def _combinations_with_replacement(pool, r):
    n = len(pool)
    if not n and r:
        return
    indices = [0] * r
    yield tuple([pool[index] for index in indices])
    while True:
        for i in range(r - 1, -1, -1):
            if indices[i] != n - 1:
                break
        else:
            return
        indices[i:] = [indices[i] + 1] * (r - i)
        yield tuple([pool[index] for index in indices])
