# What happens where a class has a `__new__` or an `__init__` of its own and a built-in base the other.

def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


class Items(list):
    def __new__(cls, *arguments, **keywords):
        return super().__new__(cls)


class Table(dict):
    def __new__(cls, *arguments, **keywords):
        return super().__new__(cls)


class Five(int):
    def __new__(cls, *arguments, **keywords):
        return super().__new__(cls, 5)


class Pair(tuple):
    def __init__(self, items, note=None):
        self.note = note


class Frozen(frozenset):
    def __init__(self, items, note=None):
        self.note = note


class Members(set):
    def __new__(cls, items, note=None):
        return super().__new__(cls, items)


attempt(lambda: Items([1, 2], note=3))
attempt(lambda: Table([(1, 2)], x=3))
attempt(lambda: Five(3, x=6))
attempt(lambda: Pair([1], note=5).note)
attempt(lambda: Frozen([1], note=5).note)
attempt(lambda: Members([1]))
attempt(lambda: Members([1], note=4))
attempt(lambda: frozenset("abc").__init__("def"))


class Plain:
    pass


class Calls:
    def __init__(self):
        super().__init__(1)


class Makes:
    def __new__(cls, *arguments):
        return super().__new__(cls, 1)


class Both:
    def __new__(cls, *arguments):
        return super().__new__(cls)

    def __init__(self, *arguments):
        super().__init__(1)


attempt(lambda: Plain(1))
attempt(lambda: Plain(x=1))
attempt(lambda: Plain().__init__(1))
attempt(lambda: object.__new__(Plain, 1))
attempt(lambda: Calls())
attempt(lambda: Makes(1))
attempt(lambda: Both(1))
plain = Plain()
plain.a = 5
del plain.__dict__
print(plain.__dict__, hasattr(plain, "a"))
plain.b = 6
print(plain.__dict__)
