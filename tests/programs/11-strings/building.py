# Building text piece by piece.
s = ""
for i in range(5):
    s += str(i)
    s = s + ","
print(s, len(s))
t = u = "shared"
t += "!"
print(t, u)
parts = []
for n in range(1, 16):
    parts.append("FizzBuzz" if n % 15 == 0 else "Fizz" if n % 3 == 0 else "Buzz" if n % 5 == 0 else str(n))
print(" ".join(parts))
big = ""
for i in range(3000):
    big += chr(97 + i % 26)
print(len(big), big[:5], big[-5:], big.count("a"), big.find("zab", 1000))


def run_length(text):
    out, i = [], 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        out.append(f"{j - i}{text[i]}")
        i = j
    return "".join(out)


print(run_length("aaabccd"), run_length(""), run_length("世世界"))
print("\n".join("*" * i for i in range(1, 4)), "\n".join(f"{'*' * (2 * i - 1):^5}" for i in range(1, 4)), sep="\n")
words = "it was the best of times it was the worst of times".split()
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
for w, n in sorted(counts.items(), key=lambda p: (-p[1], p[0])):
    print(f"{w}:{n}", end=" ")
print()
print("".join(reversed("stressed")), "".join(c for i, c in enumerate("hxexlxlxox") if i % 2 == 0), "ab" * 3 + "c" * 2)
