# Bit tricks.
x = 0b1011_0110
print(bin(x & -x), bin(x & (x - 1)), bin(x | (x + 1)), bin(~x & 0xFF), bin(x ^ 0xFF))
print([i for i in range(8) if x >> i & 1], bin(x).count("1"), x.bit_count(), x.bit_length())


def popcount(n):
    count = 0
    while n:
        n &= n - 1
        count += 1
    return count


def reverse_bits(n, width=8):
    result = 0
    for _ in range(width):
        result = result << 1 | n & 1
        n >>= 1
    return result


def gray(n):
    return n ^ n >> 1


def subsets(items):
    return [[item for i, item in enumerate(items) if mask >> i & 1] for mask in range(1 << len(items))]


print([popcount(n) for n in (0, 1, 255, 2 ** 100 - 1)], reverse_bits(0b1101), [f"{gray(n):03b}" for n in range(8)])
print(subsets("abc"))
a, b = 12, 25
a ^= b; b ^= a; a ^= b
print(a, b)
flags = {"read": 1, "write": 2, "run": 4}
mode = flags["read"] | flags["run"]
print([name for name, bit in flags.items() if mode & bit], mode & ~flags["run"])
print(-1 & 0xFFFFFFFF, (-5) & 3, -5 | 3, -5 ^ 3, -(2 ** 70) & (2 ** 71 - 1), ~-1, -1 << 4, (-1) ** 101)
state = 1
sequence = []
for _ in range(10):
    state ^= state << 13 & 0xFFFFFFFF
    state ^= state >> 17
    state ^= state << 5 & 0xFFFFFFFF
    sequence.append(state)
print(sequence)
h = 14695981039346656037
for c in "hash me":
    h = (h ^ ord(c)) * 1099511628211 % 2 ** 64
print(hex(h))
print(True & False, True | 1, True ^ True, False << 3, type(True & True), type(True & 1))
