def show(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


data = bytearray(b"abc")
print(data == b"abc", b"abc" == data, data == bytearray(b"abc"), data == "abc", data == [97, 98, 99])
print(data < b"abd", b"abd" < data, data <= bytearray(b"abc"), data > b"ab", data != b"x")
show(lambda: data < "abc")
show(lambda: data < [97])
show(hash, data)
show(lambda: {data: 1})
show(lambda: {data})
print({b"abc": 1}[bytes(data)])
print(b"b" in data, 98 in data, b"ac" in data, b"" in data, 1 in data)
show(lambda: 256 in data)
show(lambda: "a" in data)
print(sorted([bytearray(b"b"), b"a", bytearray(b"ab")]))
print(min(data), max(data), sum(data), sorted(data, reverse=True), list(reversed(data)))
print(bool(bytearray()), bool(bytearray(1)), data.index(b"c"), data.count(97))
iterator = iter(data)
print(type(iterator).__name__, next(iterator))
data.append(100)
print(list(iterator))
for position, byte in enumerate(data):
    print(position, byte, end=" ")
print()
first, *rest = data
print(first, rest, [*data], (*data,), {*data} == {97, 98, 99, 100})
