ages = {"ann": 3, "bob": 4}
print(ages.get("ann"), ages.get("x"), ages.get("x", 0), ages.setdefault("carl", 5), ages.setdefault("ann", 9), ages)
print(ages.pop("bob"), ages.pop("bob", "gone"), ages.popitem(), ages)
ages.update({"x": 1}, y=2)
ages.update([("z", 3)])
ages |= {"x": 10}
print(ages, ages | {"new": 1}, {"new": 1, "x": 0} | ages)
del ages["x"]
print("x" in ages, len(ages), list(ages), bool({}))
for attempt in (lambda: ages["q"], lambda: ages.pop("q"), lambda: {}.popitem(), lambda: ages.update(5), lambda: ages.update([1]), lambda: ages.update(["abc"]),
                lambda: dict([1]), lambda: dict(5), lambda: ages | [1], lambda: ages.get()):
    try:
        attempt()
    except (KeyError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
