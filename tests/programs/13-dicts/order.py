# Insertion order, under deletion and reinsertion.
d = {}
for k in "zebra":
    d[k] = len(d)
print(d)
d["z"] = "kept its place"
del d["e"]
d["e"] = "moved to the end"
print(d, list(d.items())[-1])
print(d.popitem(), d.popitem(), list(d))
d["new"] = 1
print(list(d), next(iter(d)), list(d.values()))
big = {i: i * i for i in range(1000)}
for i in range(0, 1000, 2):
    del big[i]
print(len(big), list(big)[:5], list(big)[-2:], big[999], 998 in big)
for i in range(0, 100, 2):
    big[i] = "again"
print(list(big)[495:505], len(big))
merged = {**{"x": 1, "y": 2}, "x": 3}
print(merged, {"y": 0, **merged}, {"a": 1, "b": 2, "a": 3})
print({1: "int", 1.0: "float", True: "bool"}, {0: "a", False: "b", -0.0: "c"})
by_value = dict(sorted({"a": 3, "b": 1, "c": 2}.items(), key=lambda kv: kv[1]))
print(by_value, {v: k for k, v in by_value.items()}, list(by_value.items())[0])
while big:
    big.popitem()
print(big, len(big))
churn = {}
for i in range(5000):
    churn[i % 17] = i
    churn.pop((i * 5) % 17, None)
print(churn)
a = {}
a["k1"], a["k2"] = 1, 2
b = dict(a)
b["k0"] = 0
print(a, b, sorted(a.keys() | b.keys()))
