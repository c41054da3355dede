# A subclass of dict is copied as the dict that it is, unless it says how it is iterated over.
class Items(dict):
    def __getitem__(self, key):
        return "own item"


class Keys(dict):
    def keys(self):
        return ["own key"]

    def __getitem__(self, key):
        return "own item"


class Iterated(dict):
    def __iter__(self):
        return iter(["own key"])

    def __getitem__(self, key):
        return "own item"


for kind in (Items, Keys, Iterated):
    source = kind(a=1)
    updated = {}
    updated.update(source)
    print(kind.__name__, dict(source), updated, {**source}, (lambda **named: named)(**source))
    print(source["a"], source.get("a"), list(source), list(source.values()))
