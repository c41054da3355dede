# The parts of the objects of synchronisation that call back into the reader's code.


def _condition_wait_for(condition, predicate, timeout):
    result = predicate()
    deadline = None
    while not result:
        rest = timeout
        if timeout is not None:
            if deadline is None:
                deadline = _now() + timeout
            else:
                rest = deadline - _now()
                if rest <= 0:
                    break
        condition.wait(rest)
        result = predicate()
    return result


def _spread(function, args, kwargs):
    function(*args, **kwargs)


# The heap of a priority queue: `keys` are compared, `pairs` go where their keys go.

def _rise(keys, pairs, position):
    key = keys[position]
    pair = pairs[position]
    while position > 0:
        parent = (position - 1) >> 1
        if not key < keys[parent]:
            break
        keys[position] = keys[parent]
        pairs[position] = pairs[parent]
        position = parent
    keys[position] = key
    pairs[position] = pair


def _heap_rise(keys, pairs):
    _rise(keys, pairs, len(keys) - 1)


def _heap_sink(keys, pairs):
    end = len(keys)
    key = keys[0]
    pair = pairs[0]
    position = 0
    child = 1
    while child < end:
        right = child + 1
        if right < end and not keys[child] < keys[right]:
            child = right
        keys[position] = keys[child]
        pairs[position] = pairs[child]
        position = child
        child = 2 * position + 1
    keys[position] = key
    pairs[position] = pair
    _rise(keys, pairs, position)
