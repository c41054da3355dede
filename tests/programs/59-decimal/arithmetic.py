from decimal import (ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal, DivisionByZero, Inexact, InvalidOperation,
                     getcontext, localcontext)

a, b = Decimal("1.10"), Decimal("2.25")
print(a + b, a - b, a * b, a / b, -a, abs(-b), a ** 3, b // a, b % a, divmod(b, a))
print(repr(a), str(a), float(a), int(b), Decimal(3), Decimal(1.1), Decimal("1e3"), Decimal("-0"), Decimal((1, (1, 2, 3), -2)))
print(Decimal(1) / Decimal(3), Decimal(2).sqrt(), Decimal(1).exp(), Decimal(10).ln(), Decimal(1000).log10())
print(a == Decimal("1.1"), a < b, a == 1.1, hash(Decimal(5)) == hash(5), max(a, b), sorted([b, a]), sum([a, b]), bool(Decimal(0)))
print(b.quantize(Decimal("0.1")), b.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP), b.quantize(Decimal("1"), ROUND_DOWN), round(b, 1), round(b))
print(Decimal("123.4500").normalize(), Decimal("1E+3").normalize(), Decimal("12345.678").to_integral_value(), Decimal("1.5").as_tuple())
print(f"{Decimal('1234567.891'):,.2f}", f"{Decimal('0.000001'):f}", f"{Decimal('1.5'):>10}", f"{Decimal('0.25'):.0%}", f"{Decimal('1e10'):e}")
print(Decimal("NaN"), Decimal("Infinity"), Decimal("-Inf") < 0, Decimal("NaN").is_nan(), Decimal("2.50").as_integer_ratio())
getcontext().prec = 6
print(Decimal(1) / Decimal(7), Decimal("1.23456789") + 0, getcontext().prec)
with localcontext() as context:
    context.prec = 50
    print(Decimal(2).sqrt(), Decimal(1) / 3)
print(Decimal(1) / 3)
with localcontext(Context(prec=3, rounding=ROUND_HALF_EVEN)):
    print(Decimal("1.235") + 0, Decimal("1.245") + 0)
for attempt in [
    lambda: Decimal(1) / 0, lambda: Decimal("abc"), lambda: Decimal(0) / 0, lambda: Decimal(-1).sqrt(),
    lambda: Decimal("1e999999999") * 10,
]:
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
getcontext().traps[DivisionByZero] = False
print(Decimal(1) / 0)
print(getcontext())
total = Decimal(0)
for _ in range(10):
    total += Decimal("0.1")
print(total, total == 1, Decimal("0.1") * 3 == Decimal("0.3"), 3 + Decimal("0.5"), 2 * Decimal("1.5"), Decimal(7) % 3, -7 % Decimal(3))
