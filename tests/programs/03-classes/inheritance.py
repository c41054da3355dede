# Overriding, extending and super().
class Shape:
    def __init__(self, name):
        self.name = name

    def area(self):
        raise NotImplementedError("area")

    def describe(self):
        return f"{self.name} with area {self.area():.2f}"


class Rectangle(Shape):
    def __init__(self, width, height, name="rectangle"):
        super().__init__(name)
        self.width, self.height = width, height

    def area(self):
        return self.width * self.height


class Square(Rectangle):
    def __init__(self, side):
        super().__init__(side, side, name="square")

    def describe(self):
        return "a " + super().describe()


class Blob(Shape):
    pass


for shape in (Rectangle(2, 3), Square(4), Blob("blob")):
    try:
        print(shape.describe())
    except NotImplementedError as e:
        print(type(e).__name__, e)

print(isinstance(Square(1), Shape), issubclass(Square, Rectangle), issubclass(Shape, Square))
print(Square.__bases__, Square.__mro__)
print(Rectangle.describe(Square(2)))
print(super(Square, Square(3)).describe())


class Base:
    value = 1

    @classmethod
    def create(cls):
        return cls()

    @property
    def double(self):
        return self.value * 2


class Derived(Base):
    value = 5

    @classmethod
    def create(cls):
        instance = super().create()
        instance.extra = True
        return instance

    @property
    def double(self):
        return super().double + 1


d = Derived.create()
print(type(d).__name__, d.extra, d.double, Base.create().double)
