# The edges of the range.
x, steps = 1.0, 0
while x != x * 2:
    x *= 2
    steps += 1
print(x, steps)
x, steps = 1.0, 0
while x:
    last = x
    x /= 2
    steps += 1
print(last, steps)
epsilon = 1.0
while 1.0 + epsilon != 1.0:
    epsilon /= 2
print(epsilon * 2)
print(1e308 * 10, -1e308 * 10, 1e308 + 1e308, 1e-323 / 2, 1e-323 / 10, 5e-324 * 0.5, 5e-324 * 1.5)
print(2.0 ** 1023 * 1.9999999999999998, 2.0 ** -1074, 2.0 ** -1075, 0.1 + 0.7, 0.1 * 3, 1.15 * 100, 1e16 + 2.9999)
print(int(1e300) % 1000, int(1.9e18), int(-2.0 ** 70), int(9.999999999999999e22), float(int(1e22)) == 1e22)
print(2 ** 1023 / 3, (2 ** 1023 - 1) / 2 ** 1000, 10 ** 350 / 10 ** 340, 1 / 3 * 3 == 1, 7 / 25, 10 ** 17 / 3, -(10 ** 40) / 7)
for action in (lambda: 2.0 ** 1024, lambda: float(2 ** 1024), lambda: (-1.0) ** 1e400, lambda: 10.0 ** 309, lambda: 1e308 ** 1.1):
    try:
        print(action())
    except OverflowError as e:
        print(e)
print(0.0 * -1, -0.0 + 0.0, -0.0 - 0.0, 0.0 * float("-inf"), str(-0.0), f"{-0.0:.1f}", int(-0.0), -0.0 == 0, [0.0].count(-0.0))
