# Indentation, separators, sorted keys.
import json

data = {"name": "Ann", "tags": ["x", "y"], "empty": [], "none": {}, "nested": {"b": [1, {"c": 2}], "a": None}}
print(json.dumps(data, indent=2))
print(json.dumps(data, indent="\t", sort_keys=True))
print(json.dumps(data, separators=(",", ":")))
print(json.dumps(data, indent=0))
print(json.dumps([1, 2], indent=3, separators=(";", "=")))
print(json.dumps({}, indent=2), json.dumps([], indent=2), json.dumps([[]], indent=1))
