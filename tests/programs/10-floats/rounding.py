# round, int, // and formatting all round differently.
for x in (0.5, 1.5, 2.5, 3.5, -0.5, -1.5, -2.5, 2.4999, 2.5001, 1e20, -0.2):
    print(x, round(x), int(x), x // 1, f"{x:.0f}")
for x, n in ((2.675, 2), (1.005, 2), (2.5, 0), (1234.5678, -2), (1234.5678, 3), (0.15, 1), (0.25, 1), (0.35, 1), (5e-324, 300),
             (1e300, -299), (123.456, None), (0.1, 20), (-1.25, 1), (1.5e300, 2), (55555.0, -1), (9.995, 2), (25, -1), (35.0, -1)):
    print(x, n, repr(round(x, n)), end=" | ")
print()
print(type(round(2.0)), type(round(2.0, 1)), type(round(2, 1)), type(round(2.7)), round(2.0, 0), round(7, -1))
print((2.75).is_integer(), (3.0).is_integer(), (0.75).as_integer_ratio(), (-0.5).as_integer_ratio(), (0.1).as_integer_ratio())
print((1.5).hex(), (0.1).hex(), float.fromhex("0x1.8p+1"), (255.0).hex(), (0.0).hex())
print(-7 // 2, int(-7 / 2), round(-7 / 2), -7.0 // 2, divmod(-7.5, 2), 1e18 // 7, 1e18 % 7)
for bad in (float("inf"), float("nan")):
    try:
        round(bad)
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
    print(round(bad, 2))
try:
    round(1.5, 1.0)
except TypeError as e:
    print(e)
try:
    round("2")
except TypeError as e:
    print(e)
