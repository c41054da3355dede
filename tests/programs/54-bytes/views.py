def show(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


data = bytearray(b"abcdefgh")
view = memoryview(data)
print(view[0], view[-1], view[2:5].tobytes(), view[::2].tolist(), view[::-1].tobytes(), len(view))
print(view.format, view.itemsize, view.nbytes, view.ndim, view.shape, view.strides, view.suboffsets, view.readonly)
print(view.obj is data, view.contiguous, view[::2].contiguous, view.c_contiguous, view[::2].strides)
view[0] = ord("A")
view[2:4] = b"CD"
view[-1:] = bytearray(b"H")
print(data)
part = view[4:]
part[0] = 0
print(data, part.tobytes(), part.obj is data, part[1:3].tolist())
view[::4] = b"xy"
print(data)
show(lambda: view[8])
show(lambda: view["a"])
show(lambda: view[1.0])
show(lambda: view.__setitem__(0, 256))
show(lambda: view.__setitem__(0, b"a"))
show(lambda: view.__setitem__(slice(0, 2), b"abc"))
show(lambda: view.__setitem__(slice(0, 2), [1, 2]))
show(lambda: view.__delitem__(0))
show(lambda: view + b"a")
show(lambda: view < b"a")
frozen = memoryview(b"abc")
show(lambda: frozen.__setitem__(0, 1))
show(lambda: frozen.__delitem__(0))
show(memoryview, "text")
show(memoryview, [1])
show(memoryview)
show(lambda: type("Sub", (memoryview,), {}))
print(view.toreadonly().readonly, frozen.count(98), frozen.index(99))
show(frozen.index, 1)
