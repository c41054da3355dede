# Algorithms on ints.
def egcd(a, b):
    if b == 0:
        return a, 1, 0
    g, x, y = egcd(b, a % b)
    return g, y, x - a // b * y


def is_probable_prime(n, bases=(2, 3, 5, 7, 11, 13)):
    if n < 2:
        return False
    for p in bases:
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in bases:
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def isqrt(n):
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y


print(egcd(240, 46), egcd(2 ** 80 + 1, 3 ** 40))
print([n for n in range(1000, 1100) if is_probable_prime(n)])
print(is_probable_prime(2 ** 61 - 1), is_probable_prime(2 ** 89 - 1), is_probable_prime(2 ** 67 - 1))
print(isqrt(2 * 10 ** 60), isqrt(10 ** 40) == 10 ** 20)
p, q, e = 1000003, 1000033, 65537
d = pow(e, -1, (p - 1) * (q - 1))
message = 123456789
cipher = pow(message, e, p * q)
print(d, cipher, pow(cipher, d, p * q) == message)
a, b = 0, 1
for _ in range(500):
    a, b = b, a + b
print(a)
print(sum(int(c) for c in str(2 ** 1000)), 3 ** 200 % 1000, int(str(2 ** 200)[::-1]))
numerator, denominator = 0, 1
for k in range(40):
    numerator, denominator = numerator * (2 * k + 1) + (-1) ** k * denominator, denominator * (2 * k + 1)
print(f"{4 * numerator / denominator:.6f}")
