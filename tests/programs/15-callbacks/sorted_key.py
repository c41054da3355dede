# sorted, min and max call back into Python for every key.
log = []


def key(x):
    log.append(x)
    return -x


print(sorted([3, 1, 2], key=key), log)
print(max([3, 1, 2], key=key), min([3, 1, 2], key=key), log)
words = ["banana", "kiwi", "apple", "fig"]
print(sorted(words, key=len), sorted(words, key=lambda w: (len(w), w)), sorted(words, key=lambda w: w[-1], reverse=True))
print(max(words, key=len), min(words, key=len), max(words, key=lambda w: w.count("a")), max(1, -5, 3, key=abs), min("b", "A", key=str.lower))
print(max([], key=len, default="none"), min((), default=0), max({"a": 3, "b": 7}.items(), key=lambda p: p[1]))


class Student:
    def __init__(self, name, grade):
        self.name, self.grade = name, grade

    def score(self):
        return self.grade

    def __repr__(self):
        return self.name


students = [Student("Ann", 3), Student("Bob", 1), Student("Cid", 2)]
print(sorted(students, key=Student.score), sorted(students, key=lambda s: s.name, reverse=True), max(students, key=Student.score))
order = {"high": 0, "mid": 1, "low": 2}
print(sorted(["low", "high", "mid"], key=order.get), sorted(["low", "high"], key=order.__getitem__))


def failing(x):
    if x == 2:
        raise ValueError(f"no key for {x}")
    return x


items = [3, 2, 1]
for action in (lambda: sorted(items, key=failing), lambda: items.sort(key=failing), lambda: max(items, key=failing),
               lambda: sorted(items, key=lambda: 0), lambda: sorted(items, key=lambda x: x if x > 1 else "one")):
    try:
        print(action())
    except (ValueError, TypeError) as e:
        print(f"{type(e).__name__}: {e}")
print(items)
print(sorted(words, key=lambda w: sorted(w, key=lambda c: -ord(c))), sorted([[2, 1], [1, 2]], key=sum), sorted(items, key=None))
