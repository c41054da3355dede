from concurrent.futures import ThreadPoolExecutor


def square(n):
    return n * n


def risky(n):
    return 10 // n


with ThreadPoolExecutor(max_workers=3) as pool:
    print(list(pool.map(square, range(5))), list(pool.map(pow, [2, 3], [3, 2])), list(pool.map(square, [])))
    results = pool.map(risky, [5, 2, 0, 1])
    print(next(results), next(results))
    try:
        next(results)
    except ZeroDivisionError as error:
        print(error)
    print(list(results))
for attempt in (lambda: pool.submit(square, 1), lambda: ThreadPoolExecutor(0), lambda: ThreadPoolExecutor(initializer=5), lambda: ThreadPoolExecutor(1).submit()):
    try:
        attempt()
    except (RuntimeError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
