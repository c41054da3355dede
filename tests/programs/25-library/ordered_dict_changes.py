# OrderedDicts that are changed while their keys are compared or copied.
from collections import OrderedDict


class Key:
    # Equal to all its kind; what is to happen at the second comparison.
    compared = 0
    act = None

    def __hash__(self):
        return 1

    def __eq__(self, other):
        Key.compared += 1
        if Key.compared == 2 and Key.act:
            Key.act()
        return True


def shorten():
    del ordered[0]


def renew():
    del ordered[0]
    ordered["new"] = 1


for change in (None, shorten, renew, lambda: ordered.clear()):
    Key.act, Key.compared = None, 0
    ordered = OrderedDict([(0, "a"), (Key(), "b"), (4.5, "c")])
    other = OrderedDict([(0, "a"), (Key(), "b"), (4.5, "c")])
    Key.act, Key.compared = change, 0
    try:
        print(ordered == other, len(ordered))
    except RuntimeError as error:
        print(error, len(ordered))


class Emptying(OrderedDict):
    def __getitem__(self, key):
        self.clear()
        return "gone"


try:
    Emptying([(1, "a"), (2, "b")]).copy()
except RuntimeError as error:
    print(error)
one, two = OrderedDict(a=1, b=2), OrderedDict(b=2, a=1)
print(one == two, one == dict(two), one.copy() == one, type(one.copy()), OrderedDict.fromkeys("ab") == OrderedDict.fromkeys("ab"))
print(OrderedDict([((1, "x"), 1)]) == OrderedDict([((1.0, "x"), 1)]))
