import weakref


class Image:
    def __init__(self, name):
        self.name = name


cache = weakref.WeakValueDictionary()


def load(name):
    image = cache.get(name)
    if image is None:
        print("loading", name)
        image = cache[name] = Image(name)
    return image


a, b = load("a"), load("b")
print(load("a") is a, len(cache), sorted(cache), "a" in cache)
del a
print(len(cache), list(cache.keys()), "a" in cache, cache.get("a", "nothing"))
try:
    cache["a"]
except KeyError as error:
    print("KeyError", error)
a = load("a")
print(sorted((name, image.name) for name, image in cache.items()), cache.pop("b").name, len(cache))
cache.update({"c": a})
print(cache.setdefault("c", None) is a, [image.name for image in cache.values()])
