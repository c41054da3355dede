# Every method of dict.
d = {"a": 1, "b": 2}
print(d["a"], d.get("z"), d.get("z", 0), d.setdefault("c", 3), d.setdefault("a", 9), d, len(d))
print(d.pop("b"), d.pop("zz", "default"), d, d.popitem(), d, d.update({"x": 1}, y=2), d, d.update([("k", "v")]), d)
print(d.keys(), d.values(), d.items(), list(d), "a" in d, 1 in d, "zz" not in d)
d["a"] = "changed"
d["new"] = None
print(d, d.copy() == d, d.copy() is d, d.clear(), d)
print(dict(), dict(a=1), dict([("k", 1)]), dict({"m": 2}, n=3), dict(zip("ab", [1, 2])), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0))
print({"a": 1} | {"b": 2}, {"a": 1} | {"a": 9}, {"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {} == {1: 1}, {} != {})
e = {"a": 1}
e |= {"b": 2}
e |= [("c", 3)]
print(e, list(reversed(e)), list(reversed(e.items())), sorted(e, reverse=True), max(e), sum(e.values()), min(e, key=e.get))


def attempt(action):
    try:
        print(action())
    except Exception as err:
        print(f"{type(err).__name__}: {err}")


attempt(lambda: {}["missing"])
attempt(lambda: {1: 1}[2])
attempt(lambda: {(1, 2): 1}[(2, 1)])
attempt(lambda: {}.pop("gone"))
attempt(lambda: {}.popitem())
attempt(lambda: {[]: 1})
attempt(lambda: {}[{}])
attempt(lambda: {}.get([]))
attempt(lambda: {} < {})
attempt(lambda: {} + {})
attempt(lambda: {} | [1])
attempt(lambda: dict([1, 2]))
attempt(lambda: dict(["abc"]))
attempt(lambda: dict(5))
attempt(lambda: {}.update(5))
attempt(lambda: {}.keys()[0])
attempt(lambda: {}.nothing)
attempt(lambda: hash({}))
