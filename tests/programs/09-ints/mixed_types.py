print(1 + 2.5, True + 1, 2 * "ab", [0] * 3, 1 + 2j, 5 // 2.0, 2**0.5, 2**-1, -7 // 2, 7 % -3, 1 == 1.0 == True, hash(1) == hash(1.0))
print(0.1 + 0.2 == 0.3, 10 / 5, 10 // 5, 3 * 1.0, int(7.99), round(7.5), type(1 + True).__name__, type(1 / 1).__name__, 1_000_000, 0xFF, 0o17, 0b11)
for attempt in ("1 + 'a'", "'a' + 1", "'a' * 'b'", "'a' - 'b'", "[1] + 1", "None + 1", "1 + None", "{} + {}", "'5' * 1.5", "-'a'", "1 < 'a'", "None < 1", "[] < ()", "1 in 5", "'a' in 5", "1 in 'abc'", "len(5)", "5 @ 5",
                "{1} + {2}", "(1,) + [2]", "'a' % 5", "1 & 2.0", "~'a'", "2 ** 'a'", "divmod('a', 1)", "abs('a')", "1j < 2j", "1j // 1"):
    try:
        print(eval(attempt))
    except TypeError as error:
        print(attempt, "->", error)
