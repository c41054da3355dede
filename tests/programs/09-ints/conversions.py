# Between ints and text in any base.
print(bin(10), oct(64), hex(255), bin(-5), hex(-255), bin(0), hex(0), oct(0))
print(int("ff", 16), int("FF", 16), int("0xFf", 16), int("0b1010", 0), int("0o17", 0), int("z", 36), int("-101", 2), int("1_000"))
print(str(0), str(-5), repr(10 ** 20), 0b1111_0000, 0xDEAD_BEEF, 0o777, 1_000)
print(format(255, "b"), format(255, "#x"), f"{255:08b}", f"{-255:x}", f"{2 ** 70:,}", "%o" % 8)
print(chr(65), ord("A"), chr(0x4E16), ord("界"), chr(128512), ord("😀"), chr(0) == "\0")
print([int(d) for d in str(9876543210)], int("".join(["1", "2", "3"])) + 1)


def to_base(n, base):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    if n == 0:
        return "0"
    sign, n = ("-", -n) if n < 0 else ("", n)
    out = ""
    while n:
        n, d = divmod(n, base)
        out = digits[d] + out
    return sign + out


for n in (0, 5, -255, 2 ** 70):
    print([to_base(n, b) for b in (2, 7, 16, 36)], all(int(to_base(n, b), b) == n for b in range(2, 37)))


def roman(n):
    out = ""
    for value, letters in [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
                           (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]:
        count, n = divmod(n, value)
        out += letters * count
    return out


print([roman(n) for n in (4, 9, 1990, 2024, 3999)])
for text in ("", " ", "+", "1 2", "٣", "１２", "1e3", "0x", "1_", "_1", "--1", "+7", "-  1", "12\n", "0b2"):
    try:
        print(repr(text), int(text))
    except ValueError as e:
        print(e)
big = "1" * 5000
try:
    int(big)
except ValueError as e:
    print(e)
try:
    str(10 ** 5000)
except ValueError as e:
    print(e)
print(len(str(10 ** 4299)))
