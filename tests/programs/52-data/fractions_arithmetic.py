from fractions import Fraction as F

print(F(3, 4), repr(F(-6, 8)), F("0.125"), F("3/9"), F(" -1.5e2 "), F(0.5), F(), F(True))
print(F(1, 3) + F(1, 6), F(1, 3) * 3, F(1, 2) - 1, 2 / F(3), F(7, 2) // 1, F(7, 2) % 1, divmod(F(7, 2), 1), -F(1, 2), abs(F(-1, 2)))
print(F(1, 2) ** 2, F(1, 2) ** -2, 2 ** F(1, 2), F(1, 2) + 0.5, F(1, 2) * 1j, F(4, 9) ** F(1, 2))
print(sum([F(1, n) for n in range(1, 10)]), max(F(1, 2), F(2, 3)), sorted([F(1, 2), 0.3, 1]))
harmonic = F(0)
for n in range(1, 20):
    harmonic += F(1, n)
print(harmonic, float(harmonic))
