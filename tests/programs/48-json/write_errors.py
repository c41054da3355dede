# What cannot be written, and where it is.
import json


class Thing:
    pass


loop = []
loop.append(loop)
table = {}
table["self"] = [table]
for value in (Thing(), {"a": [1, {"b": Thing()}]}, {1, 2}, {(1, 2): 3}, loop, table, b"x", 1j):
    try:
        print(json.dumps(value))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error, getattr(error, "__notes__", []))
print(json.dumps({(1, 2): 3, "kept": 4}, skipkeys=True))
for value in (float("nan"), [float("inf")]):
    try:
        json.dumps(value, allow_nan=False)
    except ValueError as error:
        print(error)
try:
    json.dumps({"b": 1, 2: 3}, sort_keys=True)
except TypeError as error:
    print(error)
