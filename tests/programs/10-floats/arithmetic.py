# Operators on floats and mixed operands.
pairs = [(7.5, 2), (-7.5, 2), (7.5, -2), (-7.5, -2.0), (1, 0.1), (0.0, 3), (1e308, 0.1), (5.0, 0.25)]
for a, b in pairs:
    print(a, b, "|", a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b))
print(2.0 ** 3, 2 ** 0.5, 4 ** -0.5, (-8.0) ** 2, 0.0 ** 0, 10.0 ** -3, round(2.5 ** 2.5, 9))
print(-2.5, +2.5, abs(-2.5), -0.0, 0.0 == -0.0, 1e16 + 1 - 1e16, 0.1 + 0.2 == 0.3, 0.5 + 0.25 == 0.75)
print(1.0 == 1, 1.5 > 1, 2 < 2.5, 1e20 == 10 ** 20, 1e23 == 10 ** 23, 2 ** 53 == 2.0 ** 53 + 1, 0.1 < 1 / 10)
inf, nan = float("inf"), float("nan")
print(inf + 1, inf - inf, inf * 0, -inf, inf == inf, inf > 10 ** 500, 1 / inf, inf // 1, 5 % inf, -5 % inf)
print(nan == nan, nan != nan, nan < 1, nan in [nan], [nan] == [nan], max(1, nan), max(nan, 1), min(nan, 1), sorted([2, 1.5, 3]))
for action in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 0.0 ** -1, lambda: 1e200 ** 2,
               lambda: 2.0 ** 5000, lambda: inf % 1, lambda: int(inf), lambda: int(nan), lambda: 1.5 << 1, lambda: 1.5 & 1, lambda: ~1.5,
               lambda: [0] * 1.0, lambda: pairs[0.0], lambda: range(2.0), lambda: "a" * 2.0, lambda: 1.0 + "1", lambda: 10 ** 400 * 1.5):
    try:
        print(action())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
total = 0.0
for _ in range(10):
    total += 0.1
print(total, total == 1.0, sum([0.1] * 10), round(total, 10) == 1.0, sum([1e16, 1, -1e16]), sum([0.1, 0.2, 0.3, 1]))
