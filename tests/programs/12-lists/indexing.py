# Reading and writing items and slices.
a = list(range(10))
print(a[0], a[-1], a[2:5], a[:3], a[7:], a[-3:], a[::3], a[::-1], a[8:2:-2], a[5:2], a[20:], a[-20:2], a[True])
a[0] = "zero"
a[-1] = "last"
print(a)
a[1:3] = ["one", "two", "extra"]
print(a)
a[4:6] = []
print(a)
a[2:2] = [10, 20]
print(a)
a[::2] = "abcdef"
print(a)
a[:] = [1, 2, 3]
print(a)
a[len(a):] = [4]
a[:0] = [0]
print(a, a[slice(1, 3)], a[slice(None, None, -1)])
a[1:3] = (x * 10 for x in (7, 8, 9))
print(a)


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


def set_item(i, value):
    a[i] = value


attempt(lambda: a[10])
attempt(lambda: a[-10])
attempt(lambda: a["x"])
attempt(lambda: a[1.0])
attempt(lambda: a[None])
attempt(lambda: a[1, 2])
attempt(lambda: a[::0])
attempt(lambda: a["a":])
attempt(lambda: set_item(10, 1))
attempt(lambda: set_item("x", 1))
attempt(lambda: set_item(slice(0, 6, 2), [1]))
attempt(lambda: set_item(slice(0, 2), 5))
attempt(lambda: set_item(slice(5, 0, -1), [1, 2]))
a[5:1] = ["inserted"]
print(a, [1, 2, 3][-2:][0], [[1, 2], [3]][0][1], [1, [2, [3]]][1][1][0])
