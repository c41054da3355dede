# An exception in a handler.
def convert(text):
    try:
        return int(text)
    except ValueError:
        return float(text)


print(convert("5"), convert("2.5"))
print(convert("abc"))
