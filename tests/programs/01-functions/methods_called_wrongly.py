class Dog:
    def __init__(self, name):
        self.name = name

    def bark(self, times):
        return "wuff " * times

    def nothing():
        return 5

    @staticmethod
    def static(a):
        return a

    @classmethod
    def make(cls, name):
        return cls(name)

    @property
    def loud(self):
        return self.name.upper()


rex = Dog.make("rex")
print(rex.bark(2), Dog.bark(rex, 1), Dog.static(1), rex.static(2), rex.loud, Dog.nothing())
attempts = [
    lambda: Dog(), lambda: Dog("a", "b"), lambda: rex.bark(), lambda: rex.bark(1, 2), lambda: Dog.bark(1), lambda: rex.nothing(), lambda: rex.static(), lambda: rex.make(), lambda: rex.loud(), lambda: rex.bark("x"),
    lambda: setattr(rex, "loud", 1), lambda: rex.run(), lambda: Dog.run, lambda: rex(), lambda: rex[0], lambda: len(rex), lambda: rex + 1, lambda: rex < rex, lambda: int(rex), lambda: [1][rex], lambda: iter(rex), lambda: "a" + rex,
    lambda: -rex, lambda: 1 in rex, lambda: sum([rex]), lambda: hash(Dog) and rex.nam,
]
for attempt in attempts:
    try:
        print(attempt())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, str(error).replace(hex(id(rex)), "0x"))
