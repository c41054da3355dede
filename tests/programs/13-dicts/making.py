print(dict(a=1, b=2), dict([("a", 1)]), dict({"a": 1}, b=2), dict(zip("ab", [1, 2])), {n: n * n for n in range(3)}, dict.fromkeys("ab"), dict.fromkeys([1], 0))
print({**{"a": 1}, **{"b": 2}, "a": 3}, {1: "int", 1.0: "float", True: "bool"}, {(1, 2): "tuple"}, {None: 0})
shared = dict.fromkeys("ab", [])
shared["a"].append(1)
print(shared)
from collections import defaultdict
groups = defaultdict(list)
for word in ["apple", "ant", "bee"]:
    groups[word[0]].append(word)
print(dict(groups), groups["q"], len(groups), groups)
