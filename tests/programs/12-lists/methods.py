# Every method of list.
a = [3, 1, 2]
print(a.append(4), a, a.extend("xy"), a, a.insert(1, "in"), a, a.insert(100, "end"), a.insert(-100, "front"), a)
print(a.pop(), a.pop(0), a.pop(-1), a.pop(1), a)
print(a.remove("x"), a, a.index(2), a.count(1), [1, 2, 1].count(1), a.reverse(), a)
a.sort()
print(a, a.sort(reverse=True), a, a.copy() == a, a.copy() is a, a.clear(), a)
b = [5, 3, 8]
b += (1, 2)
b *= 2
print(b, b.index(3), b.index(3, 2), b.index(8, -4), sorted(b), b)
words = ["pear", "Fig", "apple"]
words.sort(key=str.lower)
print(words, sorted(words, key=len, reverse=True))


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


attempt(lambda: [].pop())
attempt(lambda: [1].pop(5))
attempt(lambda: [1].pop("a"))
attempt(lambda: [1].remove(2))
attempt(lambda: [1].index(2))
attempt(lambda: [1].index("x"))
attempt(lambda: [1].append())
attempt(lambda: [1].append(1, 2))
attempt(lambda: [1].insert(1))
attempt(lambda: [1].insert("a", 1))
attempt(lambda: [1].extend(5))
attempt(lambda: [1, "a"].sort())
attempt(lambda: [1].sort(5))
attempt(lambda: [1].sort(key=5))
attempt(lambda: [1].push(2))
attempt(lambda: [1].count())
