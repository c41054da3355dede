# del of a missing item.
items = {"a": 1}
del items["a"]
del items["a"]
