point = 3, 4
x, y = point
print(point, (1,), (), x, y, point + (5,), point * 2, point.count(3), point.index(4), len(point), point[::-1], 3 in point)
first, *rest = (1, 2, 3)
*start, last = "abc"
a, (b, c) = 1, (2, 3)
print(first, rest, start, last, a, b, c, (1, 2) < (1, 3), tuple("ab"), tuple({1: 2}))
a, b = b, a
print(a, b, hash((1, 2)) == hash((1, 2)), ((1, [2]),))
for attempt in ("a, b = 1, 2, 3", "a, b = 1", "a, b, c = 1, 2", "point[0] = 1", "del point[0]", "point.append(1)", "hash(([],))", "a, *b = 5", "point + [1]", "(1).x"):
    try:
        exec(attempt)
    except Exception as error:
        print(type(error).__name__, error)
broken = ([1], 2)
try:
    broken[0] += [5]
except TypeError as error:
    print(error, broken)
