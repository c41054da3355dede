# What `copy` and `pickle` take objects apart by.
import copy
import copyreg
import pickle


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


class Slotted:
    __slots__ = ("a", "b")

    def __init__(self):
        self.a = [1]


class Stack(list):
    pass


class Celsius(float):
    unit = "C"


class WithState:
    def __init__(self):
        self.kept, self.dropped = 1, 2

    def __getstate__(self):
        return {"kept": self.kept}


class Restored:
    def __setstate__(self, state):
        self.state = ("restored", state)


class Args(tuple):
    def __new__(cls, *items):
        return super().__new__(cls, items)

    def __getnewargs__(self):
        return tuple(self)


point = Point(1, [2])
made = point.__reduce_ex__(2)
print(made[0] is copyreg.__newobj__, made[1] == (Point,), made[2])
print(point.__getstate__(), Slotted().__getstate__(), object().__getstate__())
print(hasattr(object, "__reduce__"), hasattr(1, "__reduce_ex__"))

shallow, deep = copy.copy(point), copy.deepcopy(point)
print(shallow.y is point.y, deep.y is point.y, deep.y)
stack = Stack([1, [2]])
stack.name = "s"
other = copy.deepcopy(stack)
print(other, type(other).__name__, other.name, other[1] is stack[1])
print(copy.copy(Celsius(3.5)), type(copy.copy(Celsius(3.5))).__name__)
print(vars(copy.copy(WithState())))
restored = Restored()
restored.x = 1
print(copy.copy(restored).state)
print(copy.copy(Args(1, 2)), copy.deepcopy(Args(1, [2])))
print(copy.copy(Slotted()).a, hasattr(copy.copy(Slotted()), "b"))

loop = []
loop.append(loop)
again = copy.deepcopy(loop)
print(again[0] is again, again is loop)
print(copy.deepcopy({1: {2, 3}, "f": frozenset([4])}), copy.deepcopy(print) is print)
error = ValueError("x", 1)
error.extra = "more"
print(repr(copy.copy(error)), copy.copy(error).extra)

for value in (point, stack, Celsius(1.5), WithState(), Args(1, 2)):
    for protocol in range(6):
        back = pickle.loads(pickle.dumps(value, protocol))
        print(type(back).__name__, getattr(back, "__dict__", None), end=" ")
    print()

try:
    copy.deepcopy(x for x in ())
except TypeError as problem:
    print(problem)
try:
    copy.replace(3, a=1)
except TypeError as problem:
    print(problem)
