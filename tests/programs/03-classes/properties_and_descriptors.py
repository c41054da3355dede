class Temperature:
    def __init__(self, celsius):
        self.celsius = celsius

    @property
    def celsius(self):
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError(f"{value} is below absolute zero")
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        print("deleted")
        del self._celsius

    @property
    def fahrenheit(self):
        """As in the US."""
        return self.celsius * 9 / 5 + 32


class Positive:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        return self if instance is None else instance.__dict__[self.name]

    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError(f"{self.name} must be positive")
        instance.__dict__[self.name] = value


class Order:
    amount, price = Positive(), Positive()

    def __init__(self, amount, price):
        self.amount, self.price = amount, price


t = Temperature(20)
t.celsius += 5
print(t.celsius, t.fahrenheit, Temperature.fahrenheit.__doc__, type(Temperature.celsius).__name__)
del t.celsius
o = Order(2, 3)
print(o.amount * o.price, Order.amount.name, vars(o))
for attempt in (lambda: Temperature(-300), lambda: setattr(t, "fahrenheit", 5), lambda: delattr(t, "fahrenheit"), lambda: Order(0, 1), lambda: t.celsius):
    try:
        attempt()
    except (ValueError, AttributeError) as error:
        print(type(error).__name__, error)


class Lazy:
    def __getattr__(self, name):
        if name.startswith("make_"):
            value = self.__dict__[name] = name[5:]
            return value
        raise AttributeError(f"no {name}")


lazy = Lazy()
print(lazy.make_tea, lazy.__dict__, hasattr(lazy, "x"), getattr(lazy, "x", "default"))
