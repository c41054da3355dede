# Abstract classes, operators, copies, strings.
import copy
import operator
import os.path
import string
from abc import ABC, abstractmethod
from operator import attrgetter, itemgetter, methodcaller


class Shape(ABC):
    @abstractmethod
    def area(self):
        ...

    @property
    @abstractmethod
    def name(self):
        ...

    def describe(self):
        return f"{self.name} {self.area()}"


class Square(Shape):
    name = "square"

    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2


class Half(Shape):
    def area(self):
        return 0


print(Square(3).describe(), isinstance(Square(1), Shape), issubclass(Square, Shape), isinstance(3, Shape))
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as e:
        print(e)
print(operator.add(1, 2), operator.mul(3, 4), itemgetter(1)([5, 6]), itemgetter(0, 2)("abc"), attrgetter("side")(Square(4)))
print(methodcaller("upper")("abc"), sorted({"a": 3, "b": 1}.items(), key=itemgetter(1)))
a = [1, [2, 3], {"k": [4]}]
b, c = copy.copy(a), copy.deepcopy(a)
a[1].append(9)
a[2]["k"].append(9)
print(a, b, c, b[1] is a[1], c[1] is a[1])
s = Square(5)
t = copy.copy(s)
u = copy.deepcopy([s, s])
t.side = 1
print(s.side, t.side, u[0] is u[1], u[0] is s, u[0].side)
loop = [1]
loop.append(loop)
d = copy.deepcopy(loop)
print(d[1] is d, d is loop)
print(string.ascii_lowercase, string.digits, string.Template("$a and ${b}").substitute(a=1, b=2), string.capwords("hi you"))
print(os.path.join("a", "b.txt"), os.path.basename("/x/y.z"), os.path.splitext("f.tar.gz"), os.path.dirname("/a/b"))
