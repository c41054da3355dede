# Alternative constructors and functions that live in a class.
class Date:
    instances = 0

    def __init__(self, year, month, day):
        self.year, self.month, self.day = year, month, day
        type(self).instances += 1

    @classmethod
    def parse(cls, text):
        return cls(*[int(p) for p in text.split("-")])

    @staticmethod
    def is_leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

    def __repr__(self):
        return f"{type(self).__name__}({self.year}-{self.month:02}-{self.day:02})"


class Holiday(Date):
    instances = 100


print(Date.parse("2024-02-29"), Holiday.parse("2025-1-1"))
print(Date.is_leap(2000), Date.is_leap(1900), Date(1, 1, 1).is_leap(2024))
print(Date.instances, Holiday.instances)
print(Date(2020, 1, 2).parse("1-2-3"))


class Registry:
    _items = {}

    @classmethod
    def register(cls, name):
        def decorator(f):
            cls._items[name] = f
            return f
        return decorator

    @classmethod
    def call(cls, name, *args):
        return cls._items[name](*args)


@Registry.register("add")
def add(a, b):
    return a + b


print(Registry.call("add", 1, 2), add(3, 4), list(Registry._items))
try:
    Date.parse("2024-02")
except TypeError as e:
    print(e)
