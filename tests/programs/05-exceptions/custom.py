# A hierarchy of one's own.
class ShopError(Exception):
    """Base of all errors here."""


class OutOfStock(ShopError):
    def __init__(self, item, left=0):
        super().__init__(item, left)
        self.item, self.left = item, left

    def __str__(self):
        return f"only {self.left} of {self.item} left"


class Rejected(ShopError):
    pass


class Both(OutOfStock, Rejected):
    pass


stock = {"pen": 3}


def buy(item, count):
    try:
        left = stock[item]
    except KeyError as e:
        raise Rejected(f"unknown item {item!r}") from e
    if left < count:
        raise OutOfStock(item, left)
    stock[item] -= count
    return count


for order in [("pen", 2), ("pen", 2), ("cup", 1)]:
    try:
        print("bought", buy(*order))
    except OutOfStock as e:
        print("out:", e, e.item, e.left, e.args)
    except ShopError as e:
        print("error:", e, "because of", repr(e.__cause__))

for cls in (ShopError, Rejected, Both):
    try:
        raise cls("x")
    except Rejected as e:
        print("rejected", repr(e), e)
    except ShopError as e:
        print("shop", repr(e))
print(ShopError.__doc__)


class Silent(Exception):
    def __init__(self, code):
        self.code = code


try:
    raise Silent(7)
except Silent as e:
    print(e, e.args, e.code, repr(e))
