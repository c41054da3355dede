from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @abstractmethod
    def name(self): ...


class Half(Shape):
    def area(self):
        return 1


class Whole(Half):
    def name(self):
        return "whole"


print(Whole().area(), Whole().name(), isinstance(Whole(), Shape), sorted(Half.__abstractmethods__))
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as error:
        print(error)
print([isinstance(value, Iterable) for value in ([], "a", 5, {}, iter([]))], isinstance(iter([]), Iterator), isinstance([], Iterator))
print(isinstance([], Sequence), isinstance({}, Mapping), isinstance("", Sized))
