def show(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


print(bytearray(b"a") + b"b", b"a" + bytearray(b"b"), type(b"a" + bytearray(b"b")).__name__)
print(bytearray(b"ab") * 3, 2 * bytearray(b"x"), bytearray(b"ab") * -1, b"ab" * 2)
print(b", ".join([b"a", bytearray(b"b"), memoryview(b"c")]), bytearray(b"-").join((b"1", b"2")), b"".join([]))
print(b"-".join(bytes([n]) for n in b"xyz"))
show(lambda: b"" + "a")
show(lambda: bytearray() + "a")
show(lambda: b"" + 1)
show(lambda: "a" + b"")
show(lambda: b"," .join(["a"]))
show(lambda: b",".join(5))
show(lambda: b"a" * "b")
show(lambda: bytearray(b"a") * 1.5)
data = bytearray(b"x")
try:
    data += "y"
except TypeError as error:
    print(error)
try:
    data -= b"y"
except TypeError as error:
    print(error)
data += memoryview(b"yz")
try:
    data += data
except BufferError as error:
    print(error)
data.extend(data)
print(data)
total = b""
for part in (b"1", bytearray(b"2"), b"3"):
    total += part
print(total)
show(lambda: sum([b"a"], b""))
