settings = {"a": 1, "b": 2}
other = {"b": 20, "c": 30}
print(settings | other, other | settings, settings)
settings |= other
settings |= [("d", 4)]
print(settings)
for attempt in (lambda: settings | [("e", 5)], lambda: [("e", 5)] | settings, lambda: settings | None, lambda: settings & other, lambda: settings + other):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
print(dict(settings, z=26), dict(a=1) == {"a": 1}, dict(zip("ab", [1, 2])), dict([["k", "v"]]), {**settings, "a": 0})
settings["a"] = "again"
del settings["b"]
settings["b"] = "last"
print(list(settings), list(reversed(settings)), list(reversed(settings.items()))[0])
print(settings.popitem(), settings.pop("zz", None), settings.setdefault("n", []), settings.setdefault("n", 1))
print(settings.keys() & {"a", "n"}, sorted(settings.keys() | {"q"}), settings.keys() - {"a"} == {"c", "d", "n"}, ("a", "again") in settings.items())
print(dict.fromkeys("aab", 0), dict.fromkeys([1, 2]), {}.get("x"), {1: "int", 1.0: "float", True: "bool"})
view = settings.values()
settings["new"] = 1
print(len(view), list(view)[-1], 1 in view)
for bad in (lambda: {}.popitem(), lambda: {}.pop("k"), lambda: settings["zz"], lambda: dict.fromkeys(5), lambda: settings.update(5), lambda: settings.update([(1,)]), lambda: dict(5), lambda: settings.keys()[0]):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
copied = settings.copy()
copied["a"] = "changed"
print(settings["a"], copied == settings, settings == dict(reversed(settings.items())))
nested = {"x": {"y": 1}}
shallow = dict(nested)
shallow["x"]["y"] = 2
print(nested, min(settings, key=str), max({"a": 3, "b": 1}.items(), key=lambda pair: pair[1]))
