# iter, next, enumerate, zip, reversed, sorted, range, slice.
it = iter([1, 2])
print(next(it), next(it), next(it, "default"), list(it))
print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed(range(3))), list(reversed({"a": 1, "b": 2})), list(reversed((1, 2))))
print(list(enumerate("ab", start=5)), list(zip([1, 2], "ab", (True, False))), list(zip(*[[1, 2], [3, 4]])), sorted({3, 1}), sorted("cab"))
print(slice(3), slice(1, 2), slice(1, 2, 3), slice(1, 2).start, slice(None).stop, [1, 2, 3, 4][slice(1, None, 2)], slice(1, 2) == slice(1, 2))
print(slice(None, None, -1).indices(5), slice(2, 100).indices(5), slice(-3, None).indices(10))
for obj in ([1], (1,), "a", {1}, {1: 2}, range(1), iter([1]), (x for x in [1]), map(str, [1]), enumerate([1]), zip([1]), {}.items(), reversed([1])):
    print(type(iter(obj)).__name__, end=" ")
print()
it = iter("abcdef")
print([a + b for a, b in zip(it, it)], list(zip(range(3), iter([1, 2]))))
r = reversed([1, 2, 3])
print(next(r), list(r), list(r))
e = enumerate(iter("xy"))
print(next(e), list(e))
print(any(x > 1 for x in [1, 2]), all(x > 1 for x in [1, 2]), any([]), all([]), any("abc"), all([0]))
for action in (lambda: next(5), lambda: next(iter([])), lambda: iter(5), lambda: reversed(5), lambda: reversed(x for x in [1]), lambda: enumerate([1], "a"),
               lambda: zip(5), lambda: sorted(5), lambda: sorted([1, 2], lambda x: x), lambda: sorted(), lambda: slice(), lambda: any(5), lambda: all()):
    try:
        print(action())
    except (TypeError, StopIteration) as err:
        print(type(err).__name__, err)
