# A class, its instances, its attributes.
class Dog:
    """A dog."""

    species = "Canis familiaris"
    count = 0

    def __init__(self, name, age=1):
        self.name = name
        self.age = age
        Dog.count += 1

    def __str__(self):
        return f"{self.name} ({self.age})"

    def __repr__(self):
        return f"Dog({self.name!r}, {self.age})"

    def birthday(self, years=1):
        self.age += years
        return self


rex = Dog("Rex", 3)
fido = Dog(age=2, name="Fido")
print(rex, repr(fido), [rex, fido], (rex,), {"d": fido})
print(rex.birthday().birthday(2).age, Dog.birthday(fido).age)
print(Dog.count, rex.count, Dog.species, fido.species)
rex.species = "wolf"
print(rex.species, Dog.species, fido.species)
Dog.species = "dog"
print(rex.species, fido.species)
print(Dog.__name__, Dog.__doc__, type(rex), type(rex) is Dog, rex.__class__.__name__)
print(rex.__dict__)
print(isinstance(rex, Dog), isinstance(rex, object), isinstance(3, Dog))
method = rex.birthday
method()
print(rex.age, method.__self__ is rex, method.__name__)


class Empty:
    pass


e = Empty()
e.anything = 1
e.__dict__["other"] = 2
print(e.anything, e.other, e.__dict__)
print(f"{rex} {rex!r} {rex!s}", "%s %r" % (rex, rex), "{} {!r}".format(rex, rex))
