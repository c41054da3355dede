# Arithmetic of complex and real numbers keeps the signs of zeros, and sums are compensated.
import operator

for number in [complex(1, -0.0), complex(-0.0, 2), complex(float("inf"), 1), complex(0, float("inf"))]:
    for real in [1, -2, 0.0, -0.0, float("inf"), 3.5]:
        for operate in (operator.add, operator.sub, operator.mul, operator.truediv):
            for pair in ((number, real), (real, number)):
                try:
                    print(operate(*pair), end=" ")
                except ZeroDivisionError as error:
                    print(error, end=" ")
        print()
print(sum([1 + 1j, 1e16j, -1e16j]), sum([0.1j] * 10), sum([1, 0.1, 0.2j, 3]), sum([complex(1, -0.0), 1]))
print(sum([0.1] * 10), sum([1.0, 1e100, 1.0, -1e100]), sum([1.0, 1e100, 2j, 1.0, -1e100]))
for values in ([1j, 10**400], [0.5, 10**400]):
    try:
        sum(values)
    except OverflowError as error:
        print(error)
