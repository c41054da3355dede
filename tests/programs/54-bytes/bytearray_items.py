def show(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


data = bytearray(b"hello")
print(data[0], data[-1], data[1:3], data[::-1], data[10:], len(data))
data[0] = ord("j")
data[-1] = 0x21
print(data)
del data[1]
print(data)
show(lambda: data[9])
show(lambda: data["a"])
show(lambda: data.__setitem__(9, 1))
show(lambda: data.__setitem__(0, 256))
show(lambda: data.__setitem__(0, -1))
show(lambda: data.__setitem__(0, "x"))
show(lambda: data.__setitem__(0, b"x"))
show(lambda: data.__delitem__(9))


class Three:
    def __index__(self):
        return 3


data[Three()] = Three()
print(data, data[Three()])
del data[Three()]
print(data)
