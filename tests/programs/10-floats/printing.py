# How floats are printed: the shortest text that reads back.
for x in (0.1, 0.2, 0.1 + 0.2, 1 / 3, 2 / 3, 1.0, 100.0, 1e15, 1e16, 123456789012345.6, 1e-4, 1e-5, 0.00012, 1.5e300, 5e-324, 1e22, 1e23,
          1.7976931348623157e308, 2.2250738585072014e-308, 3.14159, 0.30000000000000004, 9007199254740993.0, 4.35, 4.349999999999999,
          -0.0, 123e-7, 1e100, 2 ** 0.5, 1e16 + 1, 0.1 * 3, 1.1 * 1.1, 1 - 0.9, 5e15, 12345678.9, 1e2):
    print(x, repr(x), float(repr(x)) == x, [x])
print(float("inf"), float("-inf"), float("nan"), -float("inf"), 1e309, -1e309)
print(str(1.0), f"{1.0}", "%s" % 1.0, "{}".format(1e10), 1e10, 10.0 ** 20, 3., .5, 1_0.5)
print(float("1e3"), float(" 2.5 "), float("+.5"), float("5."), float("1_000.5"), float("INFINITY"), float("-NaN"), float("1E-2"))
for text in ("", "1.2.3", "1e", "e5", ".", "0x1p3", "1,5", "1 2", "--1", "inf1", "1__0.0"):
    try:
        print(float(text))
    except ValueError as e:
        print(e)
