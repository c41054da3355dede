# Objects that take part in attribute access.
class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name
        print("named", owner.__name__, name)

    def __get__(self, instance, owner):
        if instance is None:
            return "on the class"
        return getattr(instance, self.name)

    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive")
        setattr(instance, self.name, value)


class Item:
    price = Positive()
    count = Positive()

    def __init__(self, price, count):
        self.price, self.count = price, count


i = Item(3, 4)
i.price += 2
print(i.price, i.count, i.__dict__, Item.price)
try:
    i.count = 0
except ValueError as e:
    print(e)


class NonData:
    def __get__(self, instance, owner):
        return "from the descriptor"


class Holder:
    value = NonData()


h = Holder()
print(h.value)
h.__dict__["value"] = "from the instance"
print(h.value, Holder.value)


class Cached:
    def __init__(self, f):
        self.f = f

    def __get__(self, instance, owner):
        print("computing")
        instance.__dict__[self.f.__name__] = result = self.f(instance)
        return result


class Circle:
    r = 2

    @Cached
    def area(self):
        return 3 * self.r ** 2


c = Circle()
print(c.area, c.area)
