def show(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


data = bytes(range(6)) + b"\xff"
print(data.hex(), data.hex(":"), data.hex("-", 2), data.hex("-", -2), data.hex(" ", 4), b"".hex("-"))
print(bytearray(data).hex(b"_"), memoryview(data).hex("."), memoryview(data)[::2].hex())
print(bytes.fromhex(data.hex()) == data, bytes.fromhex("00 ff\n10"))
show(data.hex, "ab")
show(data.hex, "")
show(data.hex, 5)
show(data.hex, "\u00e9")
show(bytes.fromhex, "0")
show(bytes.fromhex, "0g")
show(bytes.fromhex, "é0")
print(int.from_bytes(bytearray(b"\x01\x00"), "big"), int.from_bytes(memoryview(b"\x01\x00"), "little"))
print((1000).to_bytes(2, "big"), bytearray((1000).to_bytes(2, "little")))
print(int(b"42"), int(bytearray(b"ff"), 16), float(b"1.5"), float(bytearray(b"2.5")))
print(ord(b"a"), ord(bytearray(b"b")))
show(ord, b"ab")
print(str(bytearray(b"text"), "ascii"), str(memoryview(b"view"), "utf-8"), bytearray(b"\xc3\xa9").decode())
show(lambda: bytearray(b"\xff").decode())
print(bytearray(b"\xff").decode("utf-8", "replace"), bytearray(b"\xe9").decode("latin-1"))
