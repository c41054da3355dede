# String methods and formats.
s = "Hello, World"
print(s.swapcase(), s.title(), s.casefold(), s.center(20, "*"), s.partition(", "), s.rpartition("o"), s.find("o", 5), s.rfind("o"), s.count("l"))
print("a,b,,c".split(","), " a  b ".split(), "a b c".split(maxsplit=1), "a b c".rsplit(" ", 1), "x\ny\r\nz".splitlines(), "x\ny".splitlines(True))
print("abc".startswith(("x", "a")), "abc".endswith("bc", 1), "ab12".isalnum(), "12".isdigit(), "½".isnumeric(), "Ab".istitle(), " ".isspace(), "x_1".isidentifier())
print("aXbX".replace("X", "-", 1), "tab\tx".expandtabs(4), "xxhixx".strip("x"), "abc".translate(str.maketrans("ab", "12", "c")), "prefix_x".removeprefix("prefix_"), "a.py".removesuffix(".py"))
print("{:>8}|{:<8}|{:^8}|{:08.3f}|{:+d}|{:,}|{:x}|{:#b}|{:e}|{:.2%}|{!r}".format("a", "b", "c", 3.14159, 5, 1234567, 255, 5, 12345.678, 0.256, "q"))
print("{0} {1} {0} {name} {d[k]} {o.real}".format(1, 2, name="n", d={"k": "v"}, o=5), "{{}}".format(), "%s %5.2f %-5d| %05d %x %c %%" % ("a", 3.14159, 42, 42, 255, "z"))
w, p, v = 10, 3, 2.718281828
print(f"{v:{w}.{p}f}|{v!r:>20}|{'x':*^{w}}|{1_000_000:_}|{255:#06x}|{-7:=+5d}|{True}|{None!s:>6}|{v=:.2f}|{w = }|{[1, 2]}|{{}}")
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("\t\n\\\x00\x7fé😀\u200b"), ascii("é😀"), "a" "b" 'c')
print("abc"[::-1], "abcdef"[1:5:2], "abc"[-2:], "abc"[5:], "abc" * 2, "b" in "abc", "" in "abc", "abc" < "abd", max("hello"), sorted("banana"))
print("ß".upper(), "İ".lower(), "ǆ".title(), "ﬁ".upper(), len("😀é"), "é".encode(), b"\xc3\xa9".decode(), "é".encode("latin-1"))
try:
    "é".encode("ascii")
except UnicodeEncodeError as e:
    print(e)
try:
    b"\xff".decode()
except UnicodeDecodeError as e:
    print(e)
print("é".encode("ascii", "replace"), b"\xff".decode("utf-8", "ignore") == "", bytes([65, 66]), b"ab" + b"c", b"abc"[1], b"abc"[1:], bytes(3), b"a-b".split(b"-"), b"ab".hex(), bytes.fromhex("6162"))
print(",".join(["a", "b"]), "-".join("abc"), " ".join(map(str, range(3))), "%(a)s %(b)d" % {"a": 1, "b": 2}, "a\\b", r"a\b", "\x41\u0042\N{LATIN SMALL LETTER C}")
for bad in (lambda: "a" + 1, lambda: "a" * "b", lambda: "abc"[9], lambda: "abc".index("z"), lambda: ",".join([1]), lambda: "{}".format(), lambda: "%d" % "x", lambda: int("x"), lambda: "a".center("b"), lambda: chr(-1), lambda: ord("ab")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print("Line one\n  two".splitlines()[1].lstrip(), "x".zfill(4), "-5".zfill(4), "a" if "" else "b", str(b"x"), str(1.0), str(10**20), str(1e16), str(1e-5), str([1, "a"]))
