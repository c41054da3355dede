text = "abcdefg"
for part in (slice(None), slice(2), slice(2, 5), slice(-3, None), slice(None, None, 2), slice(None, None, -1), slice(5, 1, -2), slice(-100, 100), slice(10, 20), slice(3, 3), slice(None, -100), slice(2, None, 3), slice(-1, -8, -3)):
    print(part, text[part], list(text)[part], tuple(text)[part], text.encode()[part], range(7)[part], part.indices(7))
for bad in (lambda: text[::0], lambda: text["a"], lambda: text[1.0], lambda: text["a":], lambda: text[1, 2], lambda: text[99], lambda: text[-99], lambda: (1, 2)[5], lambda: range(3)[3], lambda: [1][None]):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)


class Shows:
    def __getitem__(self, key):
        return key


shows = Shows()
print(shows[1], shows[1:2], shows[::3], shows[1, 2:3], shows[...], shows[()], shows[:, 0], shows["k":"v"], shows[*[1, 2]])
print(slice(1, 2) == slice(1, 2, None), slice(3).stop, slice(1, 2, 3).step, hash(slice(1)) == hash(slice(1)))
numbers = list(range(8))
numbers[1:3] = "xyz"
numbers[::4] = [0, 0, 0]
del numbers[-2:]
print(numbers)
for change in (lambda: numbers.__setitem__(slice(0, 4, 2), [1]), lambda: numbers.__setitem__(slice(0, 1), 5), lambda: numbers.__setitem__(99, 1)):
    try:
        change()
    except Exception as error:
        print(type(error).__name__, error)
