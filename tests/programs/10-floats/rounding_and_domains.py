print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.6)], [round(x, 1) for x in (0.25, 0.35, 2.675, -0.05)], round(1234.5678, -2), round(2.675, 2), round(5), round(1234, -2), round(1e20))
import math
print(math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), int(-1.5), math.modf(-1.5), math.frexp(8.0), math.fmod(-7, 3), -7 % 3)
print(0.1 + 0.2, 0.1 + 0.2 == 0.3, math.isclose(0.1 + 0.2, 0.3), 1e16 + 1, sum([0.1] * 10), math.fsum([0.1] * 10), 1 / 3, 100 * 1.1, 1e-5, 123456789.123)
for attempt in (lambda: round("a"), lambda: round(1.5, "a"), lambda: round(float("nan")), lambda: round(float("inf")), lambda: math.floor("x"), lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1),
                lambda: math.factorial(1.5), lambda: math.acos(2), lambda: math.exp(1000), lambda: math.gcd(1.5)):
    try:
        print(attempt())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
