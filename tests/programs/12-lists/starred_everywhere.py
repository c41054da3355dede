first, *middle, last = range(6)
print(first, middle, last)
*start, end = "abc"
print(start, end)
(a, *b), c = (1, 2, 3), 4
print(a, b, c)
[x, [y, *z]] = [1, [2]]
print(x, y, z)
print([*range(3), *"ab"], (*[1], *(2,)), {*[1, 1], 2} == {1, 2}, {**{"a": 1}, "b": 2, **{"a": 3}})


def collect(*values, **names):
    return values, names


print(collect(*[1, 2], 3, *"x", k=1, **{"m": 2}))
print(max(*[3, 9, 2], key=lambda n: -n), [*map(str, [1])], *[], sep="|")
for index, (name, *scores) in enumerate([("a", 1, 2), ("b",)]):
    print(index, name, scores)
for source in ("a, b = 1", "a, b = [1]", "a, b = 1, 2, 3", "a, *b, c = [1]", "*a, *b = [1]", "a, b = {}", "a, b = 'abc'", "[a, (b, c)] = [1, 2]", "*a = [1]", "a = *[1]", "print(**{1: 2})", "print(*5)", "f(**5)", "del *a"):
    try:
        exec(source, {"f": collect})
    except Exception as error:
        print(f"{source:20} {type(error).__name__}: {error if not isinstance(error, SyntaxError) else error.msg}")
head, *_ = sorted({3, 1, 2})
print(head, [row for row, *_ in [(1, 2), (3,)]])


def returned():
    return 1, *[2, 3]


print(returned(), [*returned(), 0][-2])
