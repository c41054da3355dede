value = 1000
text = "word"
if value is 1000:
    print("one object, as it happens")
if text is not "other":
    print("not the same")
print(value is None, value is not True, 3 is value, value is 1.5, value is b"x")
print(() is (), value is [], value == 1000 is True)


def check(argument):
    return argument is "word"


print(type(check(text)).__name__, [number is 5 for number in ()])
