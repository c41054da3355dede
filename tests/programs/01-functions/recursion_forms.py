import functools
import sys


def factorial(n):
    return 1 if n < 2 else n * factorial(n - 1)


@functools.cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def hanoi(n, a="A", b="B", c="C"):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)


def permutations(items):
    if not items:
        yield []
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [item, *rest]


def depth(value):
    return 1 + max(map(depth, value), default=0) if isinstance(value, list) else 0


print(factorial(20), fib(50), fib.cache_info(), hanoi(2), len(hanoi(5)), list(permutations([1, 2, 3])), depth([1, [2, [3]], []]))


def forever(n):
    return forever(n + 1)


try:
    forever(0)
except RecursionError as error:
    print(error)
old = sys.getrecursionlimit()
sys.setrecursionlimit(100)
try:
    factorial(500)
except RecursionError as error:
    print(str(error)[:32])
sys.setrecursionlimit(old)
