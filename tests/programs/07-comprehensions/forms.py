print([x for x in range(5)], [x for x in range(10) if x % 2 if x > 3], [(x, y) for x in range(2) for y in "ab"], [[y for y in range(x)] for x in range(3)])
print({x % 3 for x in range(10)}, {x: x**2 for x in range(3)}, {v: k for k, v in {"a": 1}.items()}, list(x for x in "abc" if x != "b"))
x = "outer"
print([x for x in range(2)], x, [y := 5, y + 1], y)
print([z for row in [[1, 2], [3]] for z in row], [a if a > 1 else -a for a in range(3)], [f"{n}" for n in (1, 2)], [*range(2), *"ab"])
print([i for i in range(3) if (j := i * 2) > 1], j, any(n > 2 for n in [1, 3]), sorted({len(w) for w in ["a", "bb", "cc"]}))


class Scope:
    size = 3
    items = [n for n in range(size)]
    try:
        broken = [size for n in range(2)]
    except NameError as error:
        broken = str(error)


print(Scope.items, Scope.broken)
for attempt in ("[x for x in 5]", "[a for a in b]", "{[]: 1 for x in range(1)}", "[x for x, y in [1]]", "{x: y for x in [1]}"):
    try:
        eval(attempt)
    except (TypeError, NameError) as error:
        print(error)
