import math
from fractions import Fraction as F

print(F(1, 2) == 0.5, F(1, 2) < 1, F(1, 3) == 1 / 3, hash(F(1, 2)) == hash(0.5), hash(F(3)) == 3, {F(2): "two"}[2])
print(float(F(1, 3)), int(F(7, 2)), round(F(7, 2)), round(F(5, 2)), round(F(22, 7), 2), math.floor(F(-7, 2)), math.ceil(F(-7, 2)))
print(F(22, 7).limit_denominator(5), F.from_float(0.1), F(3.14159).limit_denominator(100), F(4, 2).is_integer(), F(1, 3).as_integer_ratio())
print(bool(F(0)), f"{F(1, 3):.3f}", f"{F(1, 2):>8}", f"{F(-22, 7):10.2f}|", F(5).numerator, F(5).denominator)
attempts = [lambda: F(1, 0), lambda: F("x"), lambda: F(1, 2) / 0, lambda: F([1]), lambda: F(0) ** -1, lambda: F(1.5, 2), lambda: F(1, 2) + "x",
            lambda: F("1/0"), lambda: F(1, 2) < "a"]
for attempt in attempts:
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
