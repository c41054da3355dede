# What cannot be referred to weakly.
import weakref


class Slots:
    __slots__ = ("a",)


class Room:
    __slots__ = ("a", "__weakref__")


class List(list):
    pass


class Int(int):
    pass


for value in (1, "s", (1,), [1], {}, None, 1.5, object(), Slots(), Int(3)):
    try:
        weakref.ref(value)
        print("fine")
    except TypeError as error:
        print(error)
kept = [Room(), List(), {1}, frozenset(), Slots, len, print, lambda: 0]
print([weakref.ref(value)() is value for value in kept])
