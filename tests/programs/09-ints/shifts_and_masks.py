a, b = 0b1100, 0b1010
print(a & b, a | b, a ^ b, ~a, a << 2, a >> 2, -5 >> 1, -1 & 0xFF, bin(a), oct(a), hex(255), bin(-5), f"{a:b} {a:#x} {a:08b} {255:X} {a:o}")
print(1 << 100, (1 << 100) >> 98, True + True, True & False, True ^ True, ~True if False else -2)
flags = 0
for bit in (1, 3):
    flags |= 1 << bit
print(flags, [bit for bit in range(5) if flags >> bit & 1], flags & ~(1 << 3))
for attempt in (lambda: 1 << -1, lambda: 1.0 << 1, lambda: "a" & 1, lambda: 1 | None, lambda: ~1.5):
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
