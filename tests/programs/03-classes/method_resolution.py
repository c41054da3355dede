# Diamonds, cooperative super() and an impossible order.
class A:
    def hello(self):
        return ["A"]


class B(A):
    def hello(self):
        return ["B"] + super().hello()


class C(A):
    def hello(self):
        return ["C"] + super().hello()


class D(B, C):
    def hello(self):
        return ["D"] + super().hello()


print(D().hello())
print([c.__name__ for c in D.__mro__])


class Named:
    def __init__(self, *, name, **rest):
        super().__init__(**rest)
        self.name = name


class Aged:
    def __init__(self, *, age, **rest):
        super().__init__(**rest)
        self.age = age


class Person(Named, Aged):
    pass


p = Person(age=30, name="Lin")
print(p.name, p.age)
try:
    Person(age=30, name="Lin", size=3)
except TypeError as e:
    print(e)


class Loud:
    def speak(self):
        return super().speak().upper()


class Animal:
    def speak(self):
        return "meow"


class Cat(Loud, Animal):
    pass


print(Cat().speak())
try:
    class Impossible(A, B):
        pass
except TypeError as e:
    print(e)
try:
    class Twice(A, A):
        pass
except TypeError as e:
    print(e)
