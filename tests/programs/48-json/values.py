# Every kind of value, written and read.
import json

values = [None, True, False, 0, -5, 10**30, 1.5, 1e100, 1e16, -0.0, 1e-7, "", "text", [], {}, (), [1, [2, [3]]], (1, 2), {"a": 1}]
for value in values:
    text = json.dumps(value)
    print(text, json.loads(text))
print(json.dumps([float("nan"), float("inf"), -float("inf")]))
print(json.loads("[NaN, Infinity, -Infinity]"))
print(json.dumps({1: "int", 2.5: "float", True: "bool", None: "none"}))
