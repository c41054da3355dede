# type, isinstance, issubclass, callable, hasattr and their kin.
for value in (1, 1.5, "s", None, True, [], (), {}, set(), range(1), len, print, int, type, object(), lambda: 0, Exception(), ..., slice(1)):
    print(type(value).__name__, isinstance(value, object), callable(value), end="; ")
print()
print(isinstance(1, int), isinstance(True, int), isinstance(1, (str, int)), isinstance(1, ()), isinstance("a", (list, (str,))), isinstance(1, int | str))
print(issubclass(bool, int), issubclass(int, (str, object)), issubclass(type, object), type(type), type(int), type(1) == int, type(1) is int)
print(int, str, list, dict, type(None), type(...), type(range(3)), type(lambda: 0), type(len), type(iter([])), type({}.keys()))


class A:
    x = 1

    def m(self):
        pass


class B(A):
    pass


b = B()
b.y = 2
print(isinstance(b, A), type(b) is A, type(b).__mro__[1] is A, issubclass(B, A), issubclass(A, B), isinstance(A, type), type(A))
print(hasattr(b, "x"), hasattr(b, "z"), getattr(b, "z", "none"), getattr(b, "y"), callable(b.m), callable(A), callable(b))
setattr(b, "dynamic", 5)
delattr(b, "y")
print(b.dynamic, hasattr(b, "y"), b.__dict__, type(b.m), type(A.m))
for action in (lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: isinstance(1, [int]), lambda: getattr(b, "zz"), lambda: type(),
               lambda: issubclass(int, "int"), lambda: hasattr(b, 1), lambda: isinstance(1)):
    try:
        print(action())
    except (TypeError, AttributeError) as e:
        print(e)
print(id(b) == id(b), id(b) != id(A), b is b, None is None, [] is [], type(id(b)))
