# The package `concurrent`, and what its quiet modules may not do themselves.


def _call(function, args, keywords):
    # From here on it is the reader's code, whose reads and writes are seen.
    return function(*args, **keywords)
