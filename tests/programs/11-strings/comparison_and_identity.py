# Order, equality and hashing of strings.
words = ["banana", "Apple", "cherry", "apple", "", "app", "10", "9", " x"]
print(sorted(words), sorted(words, key=len), sorted(words, key=str.lower), min(words), max(words))
print("10" < "9", 10 < 9, "a" < "aa" < "b", "Z" < "a", "" < "a", "abc" == "abc", "abc" != "ABC", "a" == 97)
print("x" * 3 == "xxx", "ab" + "c" == "a" + "bc", "".join(["a", "b"]) == "ab", str(12) == "12", "é" == "\u00e9")
print(hash("abc") == hash("ab" + "c"), hash("") == 0, {"a": 1}["".join(["a"])], len({"x", "".join("x")}))
print([w for w in words if w], list(filter(None, words))[:2], [bool(w) for w in words if len(w) < 2])
a, b = "same", "sa" + "me"
print(a == b, a <= b, a in [b], {a: 1}.get(b), (a, 1) == (b, 1), [a].index(b), [a, b].count("same"))
for call in (lambda: "a" < 1, lambda: "a" >= None, lambda: sorted(["a", 1]), lambda: max("a", 1), lambda: "a" < ["a"]):
    try:
        call()
    except TypeError as e:
        print(e)
print("a" == None, "1" == 1, "a" != 5, a is not None, not "", "x" and "y", "" or "default")


def compare(a, b):
    return (a > b) - (a < b)


print([compare(x, y) for x, y in (("a", "b"), ("b", "a"), ("a", "a"), ("A", "a"), ("a1", "a10"))])
