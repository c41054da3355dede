def show(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


data = bytearray(range(16))
view = memoryview(data)
for letter in "bBhHiIlLqQfdc?":
    cast = view.cast(letter)
    print(letter, cast.itemsize, len(cast), cast.shape, cast.nbytes, cast[0] if letter not in "fd" else "number")
numbers = view.cast("i")
numbers[0] = -1
numbers[1] = 2**31 - 1
print(data[:8], numbers.tolist()[:2], numbers[1:3].tolist())
floats = memoryview(bytearray(16)).cast("d")
floats[0] = 1.5
floats[1] = 7
print(floats.tolist(), floats.tobytes(), floats.cast("B")[7])
grid = memoryview(bytearray(range(6))).cast("B", [2, 3])
print(grid.shape, grid.strides, grid.ndim, grid.tolist(), grid[1, 2], grid[-1, -3], len(grid), grid.nbytes)
grid[0, 1] = 99
print(grid.tolist(), grid.tobytes(), grid.cast("B").tolist())
show(lambda: grid[0])
show(lambda: grid[5, 5])
show(lambda: grid[0, 0, 0])
show(lambda: numbers.__setitem__(0, 2**31))
show(lambda: numbers.__setitem__(0, 1.5))
show(lambda: floats.__setitem__(0, "x"))
show(lambda: view.cast("x"))
show(lambda: view.cast("i").cast("h"))
show(lambda: view[:3].cast("i"))
show(lambda: view[::2].cast("i"))
show(lambda: view.cast("B", [3, 3]))
show(lambda: view.cast("B", [-1]))
show(lambda: view.cast(5))
letters = memoryview(b"ab").cast("c")
print(letters.tolist(), letters[0], letters == b"ab", letters == memoryview(b"ab").cast("c"))
