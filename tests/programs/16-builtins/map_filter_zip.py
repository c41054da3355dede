print(list(map(str.upper, "ab")), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(map(int, "123")), list(filter(None, [0, 1, "", "a"])), list(filter(str.isdigit, "a1b2")))
print(list(zip("ab", [1, 2, 3])), list(zip()), list(zip("ab", strict=True)), dict(zip("ab", range(2))), list(zip(*[(1, "a"), (2, "b")])), list(enumerate("ab", 1)), list(enumerate([])))
m = map(int, ["1", "x", "3"])
print(next(m))
try:
    next(m)
except ValueError as error:
    print(error)
print(next(m), next(m, "end"))
for attempt in (lambda: list(zip([1], [1, 2], strict=True)), lambda: list(map(5, [1])), lambda: map(len), lambda: list(filter(5, [1])), lambda: list(zip(5)), lambda: list(enumerate(5)), lambda: next(5), lambda: next(iter([])),
                lambda: iter(5), lambda: list(map(None, [1]))):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)
