# What can be a key, and which keys are the same.
d = {}
d[1] = "int"
d["1"] = "str"
d[(1,)] = "tuple"
d[None] = "none"
d[1.5] = "float"
d[frozenset([1])] = "frozenset"
d[len] = "builtin"
d[int] = "type"
d[range(3)] = "range"
d[""] = "empty"
d[...] = "ellipsis"
print(d[1], d["1"], d[(1,)], d[None], d[1.5], d[frozenset({1})], d[len], d[int], d[range(0, 3)], d[""], d[...], len(d))
d[1.0] = "replaced by float"
d[True] = "replaced by bool"
print(list(d)[0], d[1], len(d))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))


visits = {Point(0, 0): 1}
visits[Point(0, 0)] += 1
visits[Point(1, 0)] = 5
print(visits[Point(0, 0)], len(visits), Point(1, 0) in visits, Point(9, 9) in visits)


class Plain:
    pass


p, q = Plain(), Plain()
print({p: "p", q: "q"}[q], len({p, q, p}), p in {p: 1}, Plain() in {p: 1})
nan = float("nan")
print({nan: 1}[nan], len({nan, nan}), nan in {nan})
for key in ([1], {}, {1}, ([],), (1, [2])):
    try:
        d[key] = 1
    except TypeError as e:
        print(e)
    try:
        d.get(key)
    except TypeError as e:
        print(e)
grid = {(x, y): x * y for x in range(3) for y in range(3)}
print(grid[2, 2], grid[(1, 2)], (5, 5) in grid)
nested = {"a": {"b": {"c": [1, 2]}}}
nested["a"]["b"]["c"].append(3)
nested["a"]["new"] = nested["a"]["b"]["c"][-1]
print(nested, nested["a"].get("x", {}).get("y", "nothing"))
