def show(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


for kind in (bytes, bytearray):
    data = kind(b"hELLO wORLD 1st")
    print(data.upper(), data.lower(), data.title(), data.swapcase(), data.capitalize())
    print(kind(b"ab").center(7, b"*"), kind(b"ab").ljust(4, b"."), kind(b"ab").rjust(4), kind(b"-7").zfill(5))
    print(kind(b"  x \t\n").strip(), kind(b"xxabxx").lstrip(b"x"), kind(b"abcba").strip(b"ab"), kind(b"x  ").rstrip())
    print(kind(b"a\tbc\td").expandtabs(4), kind(b"hello").translate(None, b"l"))
    table = kind.maketrans(b"lo", b"01")
    print(type(table).__name__, len(table), kind(b"hello").translate(table), kind(b"hello").translate(table, b"h"))
    print(kind(b"abc").isalpha(), kind(b"12").isdigit(), kind(b"a1").isalnum(), kind(b" \t").isspace(), kind(b"").isalpha())
    print(kind(b"abc1").islower(), kind(b"ABC").isupper(), kind(b"Ab Cd").istitle(), kind(b"\x80").isascii(), kind(b"").isascii())
    show(kind(b"ab").center, 5, "*")
    show(kind(b"ab").center, 5, b"**")
    show(kind(b"ab").translate, b"short")
    show(kind.maketrans, b"a", b"bc")
    show(kind(b"ab").zfill, "5")
