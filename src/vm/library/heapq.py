# The module `heapq`. The steps are those of CPython, so that equal items leave in the same order.

__all__ = [
    "heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop",
    "heapify_max", "heappush_max", "heappop_max", "heapreplace_max", "heappushpop_max",
]


def _less(a, b):
    return a < b


def _greater(a, b):
    return b < a


def _check(heap, argument):
    if not isinstance(heap, list):
        raise TypeError(f"{argument} must be list, not {type(heap).__name__}")


def _check_some(heap, argument):
    _check(heap, argument)
    if not heap:
        raise IndexError("index out of range")


def _rise(heap, start, position, before):
    item = heap[position]
    while position > start:
        parent = (position - 1) >> 1
        if not before(item, heap[parent]):
            break
        heap[position] = heap[parent]
        position = parent
    heap[position] = item


def _sink(heap, position, before):
    # Down to a leaf along the children that come first, and up again.
    end = len(heap)
    start = position
    item = heap[position]
    child = 2 * position + 1
    while child < end:
        right = child + 1
        if right < end and not before(heap[child], heap[right]):
            child = right
        heap[position] = heap[child]
        position = child
        child = 2 * position + 1
    heap[position] = item
    _rise(heap, start, position, before)


def _push(heap, item, before):
    heap.append(item)
    _rise(heap, 0, len(heap) - 1, before)


def _pop(heap, before):
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _sink(heap, 0, before)
    return first


def _replace(heap, item, before):
    first = heap[0]
    heap[0] = item
    _sink(heap, 0, before)
    return first


def _push_pop(heap, item, before):
    if heap and before(heap[0], item):
        item, heap[0] = heap[0], item
        _sink(heap, 0, before)
    return item


def _heapify(heap, before):
    for position in reversed(range(len(heap) // 2)):
        _sink(heap, position, before)


def heappush(heap, item, /):
    _check(heap, "heappush() argument 1")
    _push(heap, item, _less)


def heappop(heap, /):
    _check_some(heap, "heappop() argument")
    return _pop(heap, _less)


def heapreplace(heap, item, /):
    _check_some(heap, "heapreplace() argument 1")
    return _replace(heap, item, _less)


def heappushpop(heap, item, /):
    _check(heap, "heappushpop() argument 1")
    return _push_pop(heap, item, _less)


def heapify(heap, /):
    _check(heap, "heapify() argument")
    _heapify(heap, _less)


def heappush_max(heap, item, /):
    _check(heap, "heappush_max() argument 1")
    _push(heap, item, _greater)


def heappop_max(heap, /):
    _check_some(heap, "heappop_max() argument")
    return _pop(heap, _greater)


def heapreplace_max(heap, item, /):
    _check_some(heap, "heapreplace_max() argument 1")
    return _replace(heap, item, _greater)


def heappushpop_max(heap, item, /):
    _check(heap, "heappushpop_max() argument 1")
    return _push_pop(heap, item, _greater)


def heapify_max(heap, /):
    _check(heap, "heapify_max() argument")
    _heapify(heap, _greater)


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


class _Head:
    # The next item of one of several iterables.
    def __init__(self, key, order, item, rest, reverse):
        self.key, self.order, self.item, self.rest, self.reverse = key, order, item, rest, reverse

    def __lt__(self, other):
        first, second = (other.key, self.key) if self.reverse else (self.key, other.key)
        if first < second:
            return True
        if second < first:
            return False
        return self.order < other.order


def merge(*iterables, key=None, reverse=False):
    heads = []
    for order, iterable in enumerate(iterables):
        rest = iter(iterable)
        for item in rest:
            heads.append(_Head(item if key is None else key(item), order, item, rest, reverse))
            break
    heapify(heads)
    while heads:
        head = heads[0]
        yield head.item
        for item in head.rest:
            head.item = item
            head.key = item if key is None else key(item)
            _sink(heads, 0, _less)
            break
        else:
            heappop(heads)
