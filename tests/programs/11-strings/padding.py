# Justifying, filling, tabs and translation.
print(repr("x".ljust(5)), repr("x".rjust(5)), repr("x".center(5)), repr("x".center(4)), repr("xy".center(5)), "x".ljust(3, "."), "x".rjust(3, "*"))
print("42".zfill(5), "-42".zfill(5), "+4".zfill(4), "abc".zfill(2), "".zfill(2), "世".center(5, "-"), "long text".ljust(3))
print(repr("a\tb\tc".expandtabs()), repr("a\tb".expandtabs(4)), repr("\t".expandtabs(0)), repr("abcd\te".expandtabs(4)))
table = str.maketrans("abc", "xyz")
print("aabbcc d".translate(table), "hello".translate({ord("l"): None, ord("h"): "J", 111: 48}), "abc".translate(str.maketrans("", "", "b")))
print("abc".translate(str.maketrans({"a": "1", "b": "two"})), "-".join("abc").translate({45: " - "}))


def attempt(action):
    try:
        print(action())
    except (TypeError, ValueError, AttributeError) as e:
        print(f"{type(e).__name__}: {e}")


attempt(lambda: "x".ljust(5, "ab"))
attempt(lambda: "x".center("5"))
attempt(lambda: str.maketrans("ab", "c"))
attempt(lambda: "x".zfill())
attempt(lambda: "x".nothing())
attempt(lambda: str.upper(5))
attempt(lambda: "x".upper(1))
print(str(5), str(), str("x"), str(None), str([1, "a"]), str({"a": 1.0}), str((1,)), str(range(3)), str(True), str(...), str(NotImplemented))
for width in (0, 1, 5, 6):
    print(f"[{'mid'.center(width)}]", f"[{'even'.center(width, '*')}]", end=" ")
print()
rows = [["id", "name"], ["1", "Ann"], ["20", "Bob"]]
widths = [max(len(row[i]) for row in rows) for i in range(2)]
for row in rows:
    print(" | ".join(cell.ljust(w) for cell, w in zip(row, widths)).rstrip())
