from collections.abc import Mapping, MutableMapping


class Lower(MutableMapping):
    def __init__(self, *args, **kwargs):
        self.data = {}
        self.update(*args, **kwargs)

    def __getitem__(self, key):
        return self.data[key.lower()]

    def __setitem__(self, key, value):
        self.data[key.lower()] = value

    def __delitem__(self, key):
        del self.data[key.lower()]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def __repr__(self):
        return f"Lower({self.data})"


headers = Lower({"Accept": 1}, HOST=2)
print(headers, headers["ACCEPT"], "Host" in headers, "x" in headers, headers.get("q"), len(headers), list(headers), dict(headers))
print(list(headers.items()), headers.keys() & {"accept"}, list(headers.values()), headers == {"accept": 1, "host": 2}, headers.setdefault("New", 3))
print(headers.pop("HOST"), headers.pop("gone", None), headers.popitem(), headers, headers.keys(), isinstance(headers, Mapping), isinstance(headers, dict))
headers.update([("a", 1)])
headers.clear()
print(headers, bool(headers))
for attempt in (lambda: headers["x"], lambda: headers.pop("x"), lambda: headers.popitem(), lambda: Mapping(), lambda: hash(headers)):
    try:
        attempt()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
