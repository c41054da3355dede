class Typed:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        self.private = "_" + name

    def __get__(self, instance, owner):
        return self if instance is None else getattr(instance, self.private, None)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.private[1:]} must be {self.kind.__name__}, not {type(value).__name__}")
        setattr(instance, self.private, value)


class lazy:
    def __init__(self, function):
        self.function = function

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.function(instance)
        return value


class Person:
    name = Typed(str)
    age = Typed(int)

    def __init__(self, name, age):
        self.name, self.age = name, age

    @lazy
    def greeting(self):
        print("computed")
        return f"I am {self.name}"


ann = Person("Ann", 30)
print(ann.greeting, ann.greeting, ann.__dict__)
for change in (lambda: setattr(ann, "age", "old"), lambda: Person(5, 5)):
    try:
        change()
    except TypeError as error:
        print(error)
print(type(Person.age).__name__, type(Person.greeting).__name__, Person("Bob", True).age)


class Temperature:
    def __init__(self):
        self._celsius = 0

    @property
    def celsius(self):
        "Degrees."
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273:
            raise ValueError("too cold")
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        self._celsius = 0

    fahrenheit = property(lambda self: self.celsius * 9 / 5 + 32, doc="Other degrees.")


weather = Temperature()
weather.celsius = 20
print(weather.celsius, weather.fahrenheit, Temperature.celsius.__doc__, Temperature.fahrenheit.__doc__)
for change in (
    lambda: setattr(weather, "celsius", -300),
    lambda: setattr(weather, "fahrenheit", 1),
    lambda: delattr(weather, "fahrenheit"),
):
    try:
        change()
    except (ValueError, AttributeError) as error:
        print(type(error).__name__, error)
del weather.celsius
print(weather.celsius, Temperature.celsius.fget(weather), Temperature.fahrenheit.fset)
