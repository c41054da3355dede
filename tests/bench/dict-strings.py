# Strings that are built, used as keys, and counted.
def run(n):
    counts = {}
    for i in range(n):
        key = "key-" + str(i % 1000)
        counts[key] = counts.get(key, 0) + len(key)
    words = " ".join(counts).split(" ")
    return sum(counts[word] for word in words), len(words)


print(*run(200000))
