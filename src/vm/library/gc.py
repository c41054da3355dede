# The module gc.

DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38
callbacks = []
garbage = []
_enabled = True
_threshold = (2000, 10, 10)


def collect(generation=2):
    # How many objects went is not counted.
    _collect()
    return 0


def enable():
    global _enabled
    _enabled = True


def disable():
    global _enabled
    _enabled = False


def isenabled():
    return _enabled


def get_threshold():
    return _threshold


def set_threshold(threshold0, threshold1=10, threshold2=0, /):
    global _threshold
    _threshold = (threshold0, threshold1, threshold2)


def get_count():
    return (0, 0, 0)


def freeze():
    pass


def unfreeze():
    pass


def get_freeze_count():
    return 0


def get_debug():
    return 0


def is_tracked(obj, /):
    return not isinstance(obj, (int, float, complex, str, bytes, type(None)))


def _missing(name):
    def function(*args, **keywords):
        raise NotImplementedError(f"gc.{name}() is not supported here: the collector keeps no list of objects")

    return function


get_objects, get_referrers, get_referents, set_debug, get_stats = [
    _missing(name) for name in ("get_objects", "get_referrers", "get_referents", "set_debug", "get_stats")
]
