# A decorator that remembers.
def memoize(f):
    cache = {}

    def wrapper(*args):
        if args not in cache:
            wrapper.misses += 1
            cache[args] = f(*args)
        return cache[args]
    wrapper.misses = 0
    wrapper.cache = cache
    return wrapper


@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.misses, len(fib.cache))
print(fib(80), fib.misses)


@memoize
def paths(rows, columns):
    if rows == 1 or columns == 1:
        return 1
    return paths(rows - 1, columns) + paths(rows, columns - 1)


print(paths(10, 10), paths.misses)
try:
    fib([1])
except TypeError as e:
    print(e)
