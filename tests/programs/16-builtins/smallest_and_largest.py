print(min(3, 1, 2), max([3, 1, 2]), max("hello"), min([], default="none"), max(["bb", "a", "ccc"], key=len), min({"b": 1, "a": 2}), max((1, 2), (1, 3)), max(1, 1.0), max([1, 2], [1]))
print(sum([1, 2, 3]), sum([], 5), sum([0.1] * 3), sum([[1], [2]], []), sum(x for x in range(5)), sum([1, 2], start=10), any([]), all([]), any([0, "a"]), all([1, 0]))
for attempt in (lambda: min([]), lambda: max(), lambda: max(5), lambda: min(1, "a"), lambda: max([1, None]), lambda: min(1, 2, default=3), lambda: sum("ab"), lambda: sum(["a"], ""), lambda: max([1], key=5), lambda: any(5)):
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
