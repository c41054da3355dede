matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [cell for row in matrix for cell in row if cell % 2], [(a, b) for a in range(3) for b in range(a)])
print({name: len(name) for name in ("ann", "bo") if name}, {len(word) for word in "a bb cc".split()}, dict((k, v) for v, k in enumerate("ab")))
print([x if x % 2 else -x for x in range(5)], [[] for _ in range(2)], [y := 1, y ** 2], [z for z in [1, 2, 3] if (half := z / 2) > 0.5], half)
print(sum(x * x for x in range(10) if x % 3 == 0), max((len(w), w) for w in ["aa", "b"]), any(c.isdigit() for c in "ab1"), all([]))
pairs = ((x, y) for x in range(2) for y in "ab")
print(next(pairs), list(pairs), list(pairs))
print([f"{i}{j}" for i, j in zip("ab", [1, 2])], [*(n for n in range(3))], [lambda: 0 for _ in range(1)][0](), [[i, j] for i, *j in [(1, 2, 3)]])
i = "kept"
[i for i in range(3)]
print(i, [(lambda v: v * i)(2) for i in (1, 2)])
try:
    [missing for _ in [1]]
except NameError as error:
    print(error)
try:
    [1 / n for n in (1, 0)]
except ZeroDivisionError as error:
    print(error)
for source in ("[x for x in range(3) if]", "[x, y for x in a]", "[for x in y]", "{k: v for k in a}", "[x for x]", "(x for x in a, b)", "f(x for x in a, 1)", "[*x for x in a]", "{**x for x in a}", "[(yield) for x in a]", "[x := 1 for x in a]", "[i := 0 for i in a]"):
    try:
        compile(source, "<s>", "eval")
    except SyntaxError as error:
        print(f"{source:26} {error.msg}")
    else:
        print(f"{source:26} compiles")


async def gather():
    async def numbers():
        for n in range(4):
            yield n

    return [n async for n in numbers() if n], {n: n async for n in numbers()}


coroutine = gather()
try:
    coroutine.send(None)
except StopIteration as stop:
    print(stop.value)
