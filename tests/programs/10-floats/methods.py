for value in (1.5, -2.0, 0.1, 1e300, float("inf"), float("nan"), -0.0):
    print(value, value.is_integer(), value.hex(), repr(value), str(value), bool(value), f"{value:.3f} {value:e} {value:g} {value:10.2f}|")
print((0.75).as_integer_ratio(), float.fromhex("0x1.8p+1"), (2.5).conjugate(), (2.5).real, (2.5).imag, float("1e3"), float(" 2.5 "), float("-Infinity"), float("1_0.5"))
for attempt in (lambda: float("a"), lambda: float(""), lambda: float(None), lambda: float([1]), lambda: float("inf").as_integer_ratio(), lambda: float("nan").as_integer_ratio(), lambda: float("1,5"),
                lambda: float.fromhex("zz")):
    try:
        attempt()
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
