text = "abcdefghij"
print(text[2:5], text[:3], text[7:], text[-3:], text[:-7], text[::2], text[::-1], text[8:2:-2], text[100:], text[5:2], text[-100:2])
print(text[0], text[-1], text[slice(1, 4)], text[1:8:3], repr(text[3:3]))
for attempt in (lambda: text[10], lambda: text[-11], lambda: text["a"], lambda: text[1.0], lambda: text[::0], lambda: text[None]):
    try:
        attempt()
    except (IndexError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    text[0] = "x"
except TypeError as error:
    print(error)
try:
    del text[0]
except TypeError as error:
    print(error)
