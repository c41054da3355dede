for text in ("12", " 12 ", "-7", "+3", "1_000", "0", "٣"):
    print(repr(text), int(text))
print(int("ff", 16), int("0xff", 16), int("0b101", 0), int("z", 36), int("-0o17", 0), int(3.9), int(-3.9), int(True), int(b"12"), int())
for attempt in (lambda: int("a"), lambda: int(""), lambda: int("1.5"), lambda: int("12", 1), lambda: int("9", 8), lambda: int(None), lambda: int([1]), lambda: int("1__0"),
                lambda: int(5, 10), lambda: int("010", 0), lambda: int(float("nan")), lambda: int(float("inf")), lambda: int("x" * 30)):
    try:
        print(attempt())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
