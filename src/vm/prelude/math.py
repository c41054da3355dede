# The parts of the module math that call back into the reader's code.

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = float("inf")
nan = float("nan")


def prod(iterable, /, *, start=1):
    for item in iterable:
        start = start * item
    return start


def sumprod(p, q, /):
    p = list(p)
    q = list(q)
    if len(p) != len(q):
        raise ValueError("Inputs are not the same length")
    total = _sum_of_products(p, q)
    if total is None:
        total = 0
        for left, right in zip(p, q):
            total = total + left * right
    return total
