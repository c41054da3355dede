# Which name is meant where: class bodies, comprehensions, nested functions.
x = "global"


def outer():
    x = "outer"

    class Body:
        print("in the class body:", x)
        x = "class"
        print("then:", x)

        def method(self):
            return x

        items = [1, 2]
        doubled = [i * 2 for i in items]
    return Body


Body = outer()
print(Body().method(), Body.x, Body.doubled)


class Plain:
    x = x + " seen by the class"

    def get(self):
        return x


print(Plain.x, Plain().get())

i = "untouched"
squares = [i * i for i in range(3)]
print(i, squares)


def comprehension_closure():
    n = 10
    return [lambda: n + k for k in range(3)], {k: n for k in "ab"}, [n for n in [n]]


fs, d, l = comprehension_closure()
print([f() for f in fs], d, l)


def three_levels():
    x = "first"

    def second():
        def third():
            return x
        return third
    return second()()


print(three_levels())


def skip_class():
    y = 1

    class C:
        y = 2

        def f(self):
            nonlocal y
            y += 10
            return y
    c = C()
    return c.f(), C.y, y


print(skip_class())
