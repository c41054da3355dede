# Newton, integration, statistics: floats as courses use them.
def sqrt(x, epsilon=1e-12):
    guess = x or 1.0
    while abs(guess * guess - x) > epsilon * x:
        guess = (guess + x / guess) / 2
    return guess


def integrate(f, a, b, n=1000):
    h = (b - a) / n
    return h * (f(a) / 2 + sum(f(a + i * h) for i in range(1, n)) + f(b) / 2)


def bisect(f, low, high):
    while high - low > 1e-10:
        middle = (low + high) / 2
        if f(low) * f(middle) <= 0:
            high = middle
        else:
            low = middle
    return low


def exp(x):
    term = total = 1.0
    for n in range(1, 40):
        term *= x / n
        total += term
    return total


def mean(values):
    return sum(values) / len(values)


def deviation(values):
    m = mean(values)
    return (sum((v - m) ** 2 for v in values) / len(values)) ** 0.5


print(sqrt(2), sqrt(100), sqrt(1e-6), 2 ** 0.5)
print(integrate(lambda x: x * x, 0, 3), integrate(lambda x: 1 / x, 1, 2))
print(round(bisect(lambda x: x ** 3 - 2, 0, 2), 8), exp(1), exp(-1), exp(0))
data = [2, 4, 4, 4, 5, 5, 7, 9]
print(mean(data), deviation(data), max(data) - min(data))
pi = 0.0
for k in range(1000):
    pi += (-1) ** k / (2 * k + 1)
print(4 * pi)
balance = 1000.0
for year in range(1, 6):
    balance *= 1.05
    print(year, f"{balance:.2f}", balance)
x = 0.3
for _ in range(20):
    x = 3.9 * x * (1 - x)
print(x)
