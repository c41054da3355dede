# Lists of a subclass compare their items as lists do: by the items' own methods.
class Like:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        print("compared", self.value)
        return isinstance(other, Like) and self.value == other.value


class Items(list):
    pass


class Pair(tuple):
    pass


print(Items([Like(1)]) == [Like(1)], [Like(1)] == Items([Like(1)]), Items([Like(1)]) != Items([Like(2)]))
print(Pair([Like(1)]) == (Like(1),), Items([1, 2]) == [1, 2], Items([1]) == Items([1]), Items([1]) == Items([2]))
print(complex(1.0, -0.0), complex(-0.0, 2), complex(1, 2))


class Packed:
    def __bytes__(self):
        return b"packed"


class Proxy:
    # A special method that is made when it is asked for.
    def __get__(self, instance, owner=None):
        return lambda: 7


class Lazy:
    __len__ = __int__ = __index__ = Proxy()


print(bytes(Packed()), len(Lazy()), int(Lazy()), [0] * 9 and range(9)[Lazy()])


class Documented:
    @property
    def part(self):
        "before"

    part.__doc__ = "after"


print(Documented.part.__doc__)
