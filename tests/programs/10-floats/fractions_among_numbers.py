# Fractions, decimals, floats, ints and complex numbers compare with each other.
import math
import numbers
from decimal import Decimal
from fractions import Fraction

half = [Fraction(1, 2), Decimal("0.5"), 0.5, 0.5 + 0j]
for left in half:
    print([left == right for right in half], hash(left) == hash(0.5))
print(Fraction(1, 3) < Decimal("0.4"), Decimal("0.4") >= Fraction(1, 3), max(Fraction(7, 2), Decimal("3.4")))
print(sorted([Fraction(5, 2), Decimal("2.25"), 2, 2.75]))
print(isinstance(Fraction(1, 2), numbers.Rational), isinstance(Fraction(1, 2), numbers.Integral))
print(math.isclose(Fraction(1, 3), 0.3333333333333333), math.isclose(Decimal("1.0"), 1))
try:
    Fraction(1, 2) < 1j
except TypeError as error:
    print(error)
