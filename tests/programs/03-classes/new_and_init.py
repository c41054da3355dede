# __new__ makes, __init__ fills.
class Single:
    instance = None

    def __new__(cls, *args):
        print("new", args)
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self, value):
        print("init", value)
        self.value = value


a = Single(1)
b = Single(2)
print(a is b, a.value)


class Other:
    def __new__(cls):
        return "a string instead"

    def __init__(self):
        print("never called")


print(Other())


class Upper(str):
    def __new__(cls, text):
        return super().__new__(cls, text.upper())

    def shout(self):
        return self + "!"


u = Upper("hello")
print(u, u.shout(), len(u), isinstance(u, str), u == "HELLO", type(u + "x").__name__)


class Even(int):
    def __new__(cls, n):
        if n % 2:
            raise ValueError(f"{n} is odd")
        return super().__new__(cls, n)


print(Even(4) + 1, type(Even(4)).__name__)
try:
    Even(3)
except ValueError as e:
    print(e)


class BadInit:
    def __init__(self):
        return 5


for cls, args in ((BadInit, ()), (object, (1,)), (Single, ())):
    try:
        cls(*args)
    except TypeError as e:
        print(e)
