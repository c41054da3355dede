"""Modules have docstrings."""


@first
@second(1)
class Base(object, metaclass=Meta):
    """Classes have them, too."""

    x = 1
    y: int = x
    __private: "str"

    def __init__(self, value: int = 0) -> None:
        """And functions."""
        super().__init__()
        self.__value = value
        self.count += 1

    @property
    def value(self):
        return __class__, self.__value

    squares = [x * x for x in range(3)]

    class Nested(*bases, **keywords):
        pass


def local(T):
    class Inner(T):
        t = T
        u = T.u

    return Inner
