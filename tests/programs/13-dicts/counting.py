from collections import Counter

letters = Counter("mississippi")
print(letters, letters["s"], letters["z"], letters.most_common(2), sorted(letters.elements())[:3], letters.total(), len(letters))
letters.update("sss")
letters.subtract("mm")
print(letters["s"], letters["m"], +letters, -letters, dict(letters))
a, b = Counter(x=3, y=1), Counter(x=1, z=2)
print(a + b, a - b, a & b, a | b, a == Counter(x=3, y=1, q=0), a <= a + b, Counter(["a", "b", "a"]).most_common())
words = "the cat and the dog and the bird".split()
print(Counter(words).most_common(2), Counter(len(word) for word in words))
del a["x"]
print(a, a["x"], list(a))
