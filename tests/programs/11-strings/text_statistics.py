text = """It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness."""
words = [word.strip(".,").lower() for word in text.split()]
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
top = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:4]
for word, count in top:
    print(f"{word:<10}{'#' * count:>8}{count:>4}{count / len(words):>8.1%}")
print(len(words), len(set(words)), max(words, key=len), sum(map(len, words)) / len(words))
print(" ".join(word.capitalize() for word in words[:5]), text.title()[:15], text.swapcase()[:10], text.center(5) == text)
print([line.split(",")[0] for line in text.splitlines()], text.index("worst"), text.rfind("it"), text.find("nothing"))
caesar = "".join(chr((ord(c) - 97 + 3) % 26 + 97) if c.islower() else c for c in "hello, world")
print(caesar, "".join(reversed("stressed")), "level" == "level"[::-1], sorted("listen") == sorted("silent"), "a,b;c".replace(";", ",").split(","))
