# Lists in lists, lists in themselves, and their printing.
grid = [["."] * 4 for _ in range(3)]
grid[1][2] = "#"
print("\n".join("".join(row) for row in grid))
print([["."] * 2] * 2, [[1, [2, [3, [4]]]], []])
loop = [1, 2]
loop.append(loop)
print(loop, loop[2][2][0], len(loop), loop[2] is loop)
d = {"self": None}
d["self"] = d
print(d, [d], [loop, loop])
a, b = [], []
a.append(b)
b.append(a)
print(a, b)
t = ([],)
t[0].append(t)
print(t)
try:
    print(loop == [1, 2, loop])
    x, y = [1], [1]
    x.append(y)
    y.append(x)
    x == y
except RecursionError as e:
    print(type(e).__name__)


def deep(n):
    result = []
    for _ in range(n):
        result = [result]
    return result


print(deep(5), deep(3) == deep(3), deep(3) == deep(4), len(str(deep(50))))


def transpose(rows):
    return [list(column) for column in zip(*rows)]


def multiply(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]


m = [[1, 2], [3, 4]]
print(transpose(m), multiply(m, m), transpose([[1, 2, 3]]), multiply([[1, 2, 3]], [[1], [2], [3]]))


def rotate(rows):
    return [list(r) for r in zip(*rows[::-1])]


print(rotate([[1, 2, 3], [4, 5, 6]]), [row[:] for row in m] == m)
