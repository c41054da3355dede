import sys


def who():
    return sys._getframe(1).f_code.co_name


def outer():
    return who()


class Shape:
    name_of_body = sys._getframe().f_code.co_name

    def area(self):
        return who()


print(who(), outer(), Shape().area(), Shape.name_of_body, (lambda: who())(), [who() for _ in range(1)])


def chain():
    names = []
    frame = sys._getframe()
    while frame is not None:
        names.append((frame.f_code.co_name, frame.f_lineno))
        frame = frame.f_back
    return names


def middle():
    return chain()


print(middle())
try:
    sys._getframe(50)
except ValueError as error:
    print(error)


def generate():
    yield who()


print(next(generate()), list(map(lambda _: who(), [1])))
