values = [0, 1, -1, 3.14159, 1e10, 1.5e-7, 123456789.123, float("inf"), float("nan"), -0.0, 0.1 + 0.2, 1e300]
for spec in ("", ".2f", "10.3f", "<10.1f", "^+12.2e", "g", ".3g", "G", "%", ".1%", "012.3f", "+.0f", " .2f", ",.2f", "_.1f", "#.0f", "n", "*^14.4g", "=+12.1f", "z.0f"):
    print(spec.ljust(8), [format(value, spec) for value in values])
for number in (0, 7, -42, 1234567, 2**70):
    print([format(number, spec) for spec in ("d", "5d", "<5", "^7", "+", " ", "05", ",", "_", "b", "#b", "o", "#o", "x", "#X", "_x", "e", ".1f", "%", "n", "#010x", "=+8", "*>8")])
print(format(65, "c"), f"{65:>3c}|", f"{True:d} {True} {True:>6}|", f"{3+4j:.2f}", f"{1e5:.10}", f"{10**20:,}")
for value, spec in ((1, "s"), ("a", "d"), (1.5, "d"), ("a", "=5"), ("a", "+"), ("a", ","), (5, ".2"), (5, "Q"), (1.5, "c"), (-1, "c"), (1, ",c"), (1.5, "x"), ("a", ".2.3"), (5, "5 5"), ([], "5"), (None, ">5"), (1, ",_"), (1.5, "_,f")):
    try:
        print(format(value, spec))
    except Exception as error:
        print(type(error).__name__, error)
