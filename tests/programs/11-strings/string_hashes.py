# With PYTHONHASHSEED=0 the hash of a string is fixed, and with it the order of sets of strings.
for s in ("", "a", "b", "ab", "hello", "世界", "é", "😀", "x" * 100):
    print(repr(s[:6]), hash(s))
print(hash((1, "a")), hash((1, 2, 3)), hash(()), hash((1.5, None)) == hash((1.5, None)), hash(("a", ("b",))))
print({"apple", "banana", "cherry"})
print(set("concurrency"))
print({w for w in "the quick brown fox jumps over the lazy dog".split()})
print(list({"x", "y", "z"} | {"w"}), {"lock", "queue", "event"} - {"queue"}, set("abc") & set("bcd"), set("ab") ^ set("bc"))
letters = set()
for c in "heddle weaves threads":
    letters.add(c)
print(letters)
letters -= set("aeiou ")
print(letters, letters.pop(), len(letters))
print(frozenset(["one", "two", "three"]), hash(frozenset([1, 2, 3])), hash(frozenset()))
