# split, join, splitlines, strip.
print("a b  c ".split(), "a b  c ".split(" "), "".split(), "".split(","), " ".split(), "a,b,,c,".split(","), "a--b--c".split("--"))
print("a b c d".split(" ", 2), "a b c d".rsplit(" ", 2), "  a  b ".split(None, 1), "a b c".rsplit(maxsplit=1), "abc".split("x"))
print("x\ny\r\nz\n".splitlines(), "x\ny\n".split("\n"), "a\nb".splitlines(True), "".splitlines(), "\n".splitlines(), "a\x0bb\x1cc\u2028d".splitlines())
print(", ".join(["a", "b"]), "".join([]), "-".join("abc"), "x".join(["only"]), "".join(("t", "u")), " ".join({"k": 1}), ",".join(str(i) for i in range(3)))
print(repr("  pad \t\n".strip()), repr("  pad ".lstrip()), repr("  pad ".rstrip()), "xxhixx".strip("x"), "abcba".strip("ab"), "mississippi".lstrip("mis"), "".strip())
print("key = value # comment".split("#")[0].split("=", 1), [p.strip() for p in "a , b ,c".split(",")])
print("\u3000全角\u2003空格\u00a0".split(), repr("\u3000x\u00a0".strip()))


def attempt(action):
    try:
        print(action())
    except (TypeError, ValueError) as e:
        print(f"{type(e).__name__}: {e}")


attempt(lambda: ",".join([1, 2]))
attempt(lambda: ",".join(["a", None]))
attempt(lambda: ",".join(5))
attempt(lambda: "a".split(""))
attempt(lambda: "a".split(5))
attempt(lambda: "a".strip(5))
attempt(lambda: "a".join("b", "c"))
csv = "name,age\nAnn,31\nBob,25"
header, *rows = [line.split(",") for line in csv.splitlines()]
print([dict(zip(header, row)) for row in rows])
print(" ".join(w[::-1] for w in "never odd or even".split()), "-".join("a-b".split("-")) == "a-b")
