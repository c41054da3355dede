a = {"x": 1, "y": 2}
b = {"y": 2, "z": 3}
print(a.keys() & b.keys(), sorted(a.keys() | b.keys()), a.keys() - b.keys(), sorted(a.keys() ^ b), a.items() & b.items())
print(a.keys() == {"x", "y"}, a.items() >= {("x", 1)}, a.keys().isdisjoint(["q"]), "x" in a.keys(), ("x", 1) in a.items(), 2 in a.values())
keys = a.keys()
a["new"] = 5
print(keys, len(keys), list(reversed(a)), list(reversed(a.items())))
print(a.keys(), a.values(), a.items(), type(keys).__name__)
