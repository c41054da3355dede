def show(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


show(bytearray)
show(bytearray, 3)
show(bytearray, b"abc")
show(bytearray, bytearray(b"abc"))
show(bytearray, memoryview(b"abc"))
show(bytearray, [1, 2, 3])
show(bytearray, range(3))
show(bytearray, (n for n in range(3)))
show(bytearray, "é", "utf-8")
show(bytearray, "é", "latin-1")
show(bytearray, "é", "ascii", "replace")
show(bytearray, "é", "ascii")
show(bytearray, "a")
show(bytearray, b"a", "utf-8")
show(bytearray, -1)
show(bytearray, 1.5)
show(bytearray, None)
show(bytearray, [256])
show(bytearray, ["a"])
show(bytearray, 10**30)
show(bytes, bytearray(b"abc"))
show(bytes, [1, 256])
show(bytes, -5)
show(bytes, "a")
show(bytes, None)
show(bytearray.fromhex, "de AD be ef")
show(bytearray.fromhex, "abc")
show(bytearray.fromhex, "xy")
show(bytes.fromhex, " 0a0B ")


class Packed:
    def __bytes__(self):
        return b"packed"


class Wrong:
    def __bytes__(self):
        return "text"


show(bytes, Packed())
show(bytes, Wrong())
show(bytearray, Packed())
