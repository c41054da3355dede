def show(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


from array import array

numbers = array("i", [3, 1, 2])
numbers.append(-5)
numbers.extend([7, 8])
print(numbers, len(numbers), numbers[0], numbers[-1], numbers[1:3], numbers.itemsize, numbers.typecode)
numbers[0] = 30
del numbers[1]
numbers.insert(1, 11)
print(numbers.tolist(), numbers.pop(), numbers.index(2), numbers.count(7), 7 in numbers, sum(numbers))
print(array("d", [1, 2.5]), array("B", b"ab"), array("b"), array("H", range(3)), array("i", numbers) == numbers)
view = memoryview(numbers)
view[0] = 1000
print(view.format, view.itemsize, view.tolist(), numbers[0], view.nbytes)
del view
print(array("h", [1, 2]).tobytes(), bytes(array("h", [258])), array("I", [1]) + array("I", [2]), array("q", [5]) * 2)
doubled = array("i", (n * 2 for n in numbers))
doubled.reverse()
print(doubled, sorted(doubled), doubled > numbers)
data = array("f")
data.frombytes(b"\x00\x00\xc0\x3f")
print(data)
show(array, "x")
show(array, "i", [1.5])
show(array, "i", ["a"])
show(array, "b", [200])
show(array, "B", [-1])
show(lambda: numbers[99])
show(lambda: numbers + [1])
show(numbers.remove, 12345)
show(lambda: array("i", "abc"))
