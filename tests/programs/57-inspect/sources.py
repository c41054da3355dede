import inspect


def plain(x):
    # a comment
    text = """
not indented
"""

    return [
        x,
        text,
    ]


@staticmethod
def decorated(
    a,
    b,
):
    return a


class Shape:
    "A shape."

    sides = 4

    def area(self):
        if self.sides:
            return 1

        return 0


small = lambda q: q + 1

print(inspect.getsource(plain))
print(inspect.getsource(Shape))
print(inspect.getsource(Shape.area))
print(inspect.getsource(small))
lines, number = inspect.getsourcelines(Shape.area)
print(number, len(lines), lines[0])
print(inspect.getcomments(plain))


def outer():
    def inner():
        frame = inspect.currentframe()
        return frame.f_code.co_name, frame.f_back.f_code.co_name, inspect.stack()[1].function
    return inner()


print(outer())
for thing in (len, 3):
    try:
        inspect.getsource(thing)
    except TypeError as error:
        print(error)
