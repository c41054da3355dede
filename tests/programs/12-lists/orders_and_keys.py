words = ["banana", "Apple", "cherry", "apple", "Banana"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w)))
words.sort()
print(words, words.sort(reverse=True), words)
pairs = [("b", 2), ("a", 2), ("c", 1), ("d", 1)]
print(sorted(pairs, key=lambda pair: pair[1]), sorted(pairs, key=lambda pair: pair[1], reverse=True))
print(sorted("hello"), sorted({3, 1, 2}), sorted({"b": 1, "a": 2}), sorted([True, False, 2]), sorted([]), sorted([1.5, 1, -2]))
for attempt in (lambda: sorted([1, "a"]), lambda: [None, 1].sort(), lambda: sorted(5), lambda: sorted([1], lambda x: x), lambda: [1].sort(len), lambda: sorted([1], key=5)):
    try:
        attempt()
    except TypeError as error:
        print(error)
