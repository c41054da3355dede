table = str.maketrans("abc", "xyz", "!")
print("aabbcc!".translate(table), str.maketrans({"a": "1", "b": None, 99: "C"}))
print("abcd".translate(str.maketrans({"a": "AA", "b": None, "c": 67})))
print("hello".translate({ord("l"): "L", ord("o"): None}))
print("rot".translate({n: (n - 97 + 13) % 26 + 97 for n in range(97, 123)}))
for attempt in (lambda: str.maketrans("a", "bc"), lambda: str.maketrans({"ab": 1}), lambda: str.maketrans(5)):
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
