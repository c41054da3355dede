import struct

print(struct.pack("<hiq", 1, -2, 3), struct.pack(">HIQ", 1, 2, 3), struct.pack("!4sB?", b"abc", 255, True))
print(struct.calcsize("@bhiq"), struct.calcsize("=bhiq"), struct.calcsize("<3x2h"), struct.calcsize("10s"))
print(struct.unpack("<3h", b"\x01\x00\x02\x00\xff\xff"), struct.unpack(">d", struct.pack(">d", 1.1)))
for code in "efd":
    for value in (0.0, -0.0, 1.5, 0.1, 1e-7, 65504.0, float("inf"), -2.75):
        try:
            data = struct.pack("<" + code, value)
            print(code, value, data.hex(), struct.unpack("<" + code, data)[0])
        except OverflowError as error:
            print(code, value, error)
point = struct.Struct("<ff")
print(point.size, point.pack(1, 2), point.unpack(point.pack(0.5, 0.25)), list(point.iter_unpack(point.pack(1, 2) * 2)))
print(struct.unpack_from("<h", b"\0\1\2\0", 1), struct.pack("5p", b"abcdefg"), struct.pack("c", b"x"))
for attempt in [
    lambda: struct.pack("b", 128), lambda: struct.pack("H", -1), lambda: struct.pack("i", "a"), lambda: struct.pack("2h", 1),
    lambda: struct.unpack("<h", b"abc"), lambda: struct.calcsize("z"), lambda: struct.pack("q", 2**63),
    lambda: struct.pack("f", "a"), lambda: struct.unpack_from("<i", b"abc"), lambda: struct.pack("s", "text"),
]:
    try:
        print(attempt())
    except struct.error as error:
        print("struct.error:", error)
