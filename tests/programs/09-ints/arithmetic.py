# Integer operators and their signs.
pairs = [(7, 3), (-7, 3), (7, -3), (-7, -3), (6, 3), (0, 5), (1, 10)]
for a, b in pairs:
    print(a, b, "|", a + b, a - b, a * b, a // b, a % b, a / b, divmod(a, b))
for a, b in pairs:
    assert a == b * (a // b) + a % b
print(2 ** 10, 2 ** 0, 0 ** 0, (-2) ** 3, -2 ** 2, 2 ** -1, (-8) ** (1 / 3) != -2)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 5 << 2, 5 >> 1, -5 >> 1, -5 & 0xFF, -1 >> 100, 1 << 0)
print(abs(-5), -(-5), +5, -0, round(15, -1), round(25, -1), round(35, -1), round(-15, -1), round(1234, -2), round(7, 3))
print(pow(3, 4), pow(3, 4, 5), pow(3, -1, 7), pow(2, 100, 10 ** 9 + 7), pow(-3, 3, 5))
print(1 < 2, 1 <= 1, 2 > 3, 1 == 1.0, 1 != 1, 0 == False, 3 == 3.0000000001)
print(10 // 3 * 3 + 10 % 3, 2 ** 3 ** 2, (2 ** 3) ** 2, -3 ** 2, 2 + 3 * 4 - 8 / 4)
print(int(3.99), int(-3.99), int("  -17 "), int(True), int(), int("0b101", 2), int("-0xff", 16))
print(bool(0), bool(-1), int.bit_length(255), (256).bit_length(), (-1).bit_length(), (0).bit_length(), (255).bit_count())
print((5).real, (5).imag, (5).numerator, (5).denominator, (10).is_integer())
for action in (lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 0 ** -1, lambda: 1 << -1, lambda: 1 >> -2,
               lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: 2 ** "3", lambda: round(5, "x")):
    try:
        print(action())
    except (ZeroDivisionError, ValueError, TypeError) as e:
        print(f"{type(e).__name__}: {e}")
