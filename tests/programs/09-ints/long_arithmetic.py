a = 123456789012345678901234567890
b = 987654321098765432109876543210
print(a + b, a - b, a * b, b // a, b % a, a ** 3, -a // 7, divmod(b, 12345678901))
print(a == a + 0, a < b, hash(a) == hash(a + 0), a & b, a | b, a ^ b, a >> 10, a << 10, -a >> 5)
import math
print(math.factorial(30), math.gcd(a, b), math.isqrt(a), math.comb(50, 25), math.perm(20, 10), math.lcm(12, 18))
print(float(a), int(1e22), 10**20 == 1e20, len(str(2**1000)), int("9" * 50) + 1, f"{a:,}", f"{a:e}")
