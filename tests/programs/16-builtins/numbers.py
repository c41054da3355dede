# abs, round, divmod, pow, min, max, sum, int, float, bool.
print(abs(-3), abs(2.5), abs(True), abs(-0.0), round(2.567, 2), round(-2.5), round(3), divmod(17, 5), divmod(-17, 5), divmod(7.5, 2))
print(pow(2, 8), pow(2, -2), pow(2.0, 3), pow(5, 3, 7), min(3, 1, 2), max([4, 9, 2]), min("hello"), max("b", "a"), max([1], [0, 9]))
print(sum([1, 2, 3]), sum([], 5), sum([0.5, 0.25]), sum((1, 2), start=10), sum([[1], [2, 3]], []), sum(range(100)), sum([True, True]))
print(int("7"), int(7.9), int("-0b11", 2), int(), float("2.5"), float(3), float(), bool(3), bool(""), bool(), str(3.0), int(True))
print(bin(5), oct(9), hex(255), chr(97), ord("z"), hash(7), len("abc"), len([1]), len({}), len(range(9)), repr("q"), ascii("ü"))
print(min([3, 1], default=0), max([], default="empty"), min((5, 1), (3, 9)), max({3: "a", 7: "b"}), min({"x", "y"}), max(1, 2.5), min(1, 1.0))


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


attempt(lambda: abs())
attempt(lambda: abs("x"))
attempt(lambda: round())
attempt(lambda: divmod(1))
attempt(lambda: divmod("a", 1))
attempt(lambda: pow(1))
attempt(lambda: pow("a", 2))
attempt(lambda: pow(2, 2, 1.5))
attempt(lambda: min())
attempt(lambda: min([]))
attempt(lambda: max(1))
attempt(lambda: max(1, "a"))
attempt(lambda: max([1], default=0, bad=1))
attempt(lambda: max(1, 2, default=0))
attempt(lambda: sum())
attempt(lambda: sum(5))
attempt(lambda: sum([1, "a"]))
attempt(lambda: sum([[1]]))
attempt(lambda: len())
attempt(lambda: len(1, 2))
attempt(lambda: ord())
attempt(lambda: hex(1.5))
attempt(lambda: bin("1"))
attempt(lambda: int("5", "x"))
attempt(lambda: float([]))
attempt(lambda: hash([1]))
attempt(lambda: int(x="5"))
attempt(lambda: callable())
