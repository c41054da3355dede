# Getters, setters, deleters, and the errors when one is missing.
class Temperature:
    def __init__(self, celsius):
        self.celsius = celsius

    @property
    def celsius(self):
        """Degrees."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError(f"{value} is below absolute zero")
        print("set", value)
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        print("deleted")
        del self._celsius

    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32

    kelvin = property(lambda self: self.celsius + 273.15)


t = Temperature(25)
print(t.celsius, t.fahrenheit, t.kelvin)
t.celsius += 10
print(t.celsius)


def attempt(action):
    try:
        action()
    except (AttributeError, ValueError) as e:
        print(f"{type(e).__name__}: {e}")


def set_fahrenheit():
    t.fahrenheit = 1


def delete_fahrenheit():
    del t.fahrenheit


attempt(set_fahrenheit)
attempt(delete_fahrenheit)
attempt(lambda: Temperature(-300))
del t.celsius
attempt(lambda: t.celsius)
print(Temperature.celsius.__doc__, type(Temperature.celsius))
print(t.__dict__)
