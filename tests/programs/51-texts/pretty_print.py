import pprint

data = {"name": "a long name here " * 3, "list": list(range(30)), "nested": {"z": [1, 2], "a": {"deep": ["x" * 30] * 4}}, 3: None, "t": (1,),
        "set": {5, 1, 3}}
pprint.pprint(data)
pprint.pprint(data, width=40)
pprint.pprint(data, indent=4, compact=True, width=60)
pprint.pprint(data, depth=1)
pprint.pp({"b": 1, "a": 2})
print(pprint.pformat("word " * 20, width=30))
pprint.pprint([("word " * 10), b"bytes" * 20], width=40)
pprint.pprint(tuple(range(40)), width=30, compact=True)
