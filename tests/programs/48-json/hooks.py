# What a program can change about reading.
import json

text = '{"a": [1, 2.5], "b": {"c": true}}'
print(json.loads(text, object_hook=lambda d: sorted(d.items(), key=str)))
print(json.loads(text, object_pairs_hook=list))
print(json.loads("[1, 2.50, 3e2]", parse_float=str, parse_int=lambda s: int(s) * 10))
print(json.loads("[NaN, -Infinity]", parse_constant=lambda name: f"<{name}>"))
print(json.JSONDecoder().raw_decode('{"x": 1} and more'))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


def as_point(d):
    return Point(**d) if d.keys() == {"x", "y"} else d


point = json.loads('{"p": {"x": 1, "y": 2}}', object_hook=as_point)["p"]
print(type(point).__name__, point.x, point.y)
