# Values around every power of two at which a representation may change.
for bits in (31, 32, 47, 48, 53, 63, 64, 127):
    m = 2 ** bits
    print(bits, m - 1, m, m + 1, -m - 1, -m, -m + 1)
    print("  ", (m - 1) + 1 == m, (m + 1) - 1 == m, m - m, -m + m, (m - 1) * 2, (-m) * 2, m // 2, -m // 3, m % 10, -m % 10)
    print("  ", m ^ (m - 1), m & (m - 1), m | 1, ~m, m >> 3, -m >> 3, m << 1, m / 4, -m == int(str(-m)))
a = 1
seen = []
for i in range(140):
    if i in (46, 47, 62, 63, 64, 139):
        seen.append(a)
    a += a
print(seen)
a = -1
for i in range(130):
    a *= 3
print(a)
while a:
    a //= -5
print(a)
x = 140737488355327
print(x + 1, x * x, -x - 2, x + x, x - -x)
y = 3037000500
print(y * y, y * y - 2 ** 63, -y * y, y * -y + 2 ** 63)
print({2 ** 48: "a", 2 ** 64: "b"}[2 ** 48], 2 ** 64 in [1, 2 ** 64], hash(2 ** 61 - 1), hash(2 ** 61), hash(-1), hash(2 ** 64))
print(hash(5) == hash(5.0), hash(2 ** 80) == hash(2.0 ** 80), hash(True), hash(0), hash(-2), hash(-(2 ** 61)))
