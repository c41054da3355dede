from array import array

a = array("i", [5, 3, 4])
a.append(3)
a.extend([1, 2])
print(a, len(a), a[0], a[-1], a[1:3], a.typecode, a.itemsize)
print(a.count(3), a.index(4), 4 in a, list(reversed(a)), sorted(a), sum(a), max(a))
a[0] = 9
a.insert(1, 7)
a.remove(3)
print(a.pop(), a, a + array("i", [1]), a * 2, a == array("i", a.tolist()), a < array("i", [10]))
del a[0]
a[0:2] = array("i", [0, 0, 0])
a.reverse()
print(a, a.tolist(), a.tobytes())
d = array("d", [1.5, 2])
print(d, array("d"), array("f", [0.1]), array("B", b"abc"), array("w", "text"))
for x in d:
    print(x)
b = array("h")
b.frombytes(b"\x01\x00\x02\x00")
b.byteswap()
print(b)
for attempt in [
    lambda: array("b", [128]), lambda: array("i", ["a"]), lambda: array("i", [1.5]), lambda: array("x"), lambda: a.index(99),
    lambda: array("i", [1])[5], lambda: array("i").pop(), lambda: array("i", [1]) + array("d", [1]), lambda: array("i") + [1],
    lambda: array("H", [-1]), lambda: array("d", "ab"), lambda: a.remove(77),
]:
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
