# KeyError, get, setdefault, __missing__ and try.
config = {"host": "localhost", "port": 80}
print(config.get("user"), config.get("user", "guest"), config.get("port", 1), config.get("user") is None)
try:
    config["user"]
except KeyError as e:
    print("missing", e, e.args[0], repr(e))
try:
    config[("a", 1)]
except KeyError as e:
    print(e)
try:
    config[None]
except KeyError as e:
    print(e, str(e) == "None")
try:
    {}["it's"]
except KeyError as e:
    print(e)


class Default(dict):
    def __init__(self, factory):
        super().__init__()
        self.factory = factory

    def __missing__(self, key):
        self[key] = value = self.factory()
        return value


lists = Default(list)
lists["a"].append(1)
lists["b"].append(2)
lists["a"].append(3)
print(lists, lists.get("z"), "z" in lists, len(lists), isinstance(lists, dict), lists == {"a": [1, 3], "b": [2]})
counter = Default(int)
for c in "mississippi":
    counter[c] += 1
print(dict(counter), sorted(counter.items(), key=lambda p: (-p[1], p[0])))


class Tree(dict):
    def __missing__(self, key):
        child = self[key] = Tree()
        return child


t = Tree()
t["a"]["b"]["c"] = 1
t["a"]["d"] = 2
print(t)


class Strict(dict):
    def __setitem__(self, key, value):
        if not isinstance(key, str):
            raise TypeError(f"bad key {key!r}")
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())


s = Strict()
s["ABC"] = 1
print(s["abc"], s["Abc"], list(s), s.get("ABC"))
try:
    s[5] = 1
except TypeError as e:
    print(e)
