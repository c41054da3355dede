for a, b in ((7, 2), (-7, 2), (7, -2), (-7, -2), (6, 3), (0, 5)):
    print(a // b, a % b, divmod(a, b), a / b, round(a / b))
for attempt in ("1 / 0", "1 // 0", "1 % 0", "divmod(1, 0)", "pow(0, -1)", "1.0 / 0", "1.5 // 0", "1.5 % 0", "0 ** -1", "pow(2, -1, 4)", "pow(2, 3, 0)", "5 % 0.0", "complex(1) / 0"):
    try:
        print(eval(attempt))
    except (ZeroDivisionError, ValueError) as error:
        print(attempt, type(error).__name__, error)
print(pow(2, 10), pow(2, 10, 1000), pow(3, -1, 7), 2**-1, (-2) ** 2, -2**2, (-8) ** (1 / 3) != 0, 7 // 2.0, 7 % 2.5, -7 % 2.5)
