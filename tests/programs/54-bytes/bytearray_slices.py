def show(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


data = bytearray(range(65, 75))
print(data)
data[2:5] = b"--"
print(data)
data[2:2] = bytearray(b"<>")
print(data)
data[:2] = [1, 2, 3]
data[-1:] = (i for i in (90, 91))
print(data)
data[::3] = b"0" * len(data[::3])
print(data)
del data[::2]
print(data)
del data[1:3]
print(data)
data[:] = data
print(data)
data[1:2] = data
print(data)
data[:] = b""
print(data, bool(data))
data = bytearray(b"abcdef")
data[5:2] = b"!"
print(data)
show(lambda: data.__setitem__(slice(0, 6, 2), b"xy"))
show(lambda: data.__setitem__(slice(0, 2), "xy"))
show(lambda: data.__setitem__(slice(0, 2), 5))
show(lambda: data.__setitem__(slice(0, 2), [300]))
show(lambda: data.__setitem__(slice(0, 2), ["a"]))
show(lambda: data.__setitem__(slice(0, 2), None))
show(lambda: data.__setitem__(slice("a", 2), b""))
print(data)
