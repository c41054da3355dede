# __hash__ and __eq__ that fail or answer oddly.
class Bad:
    def __init__(self, hash_value=1, fail_eq=False):
        self.hash_value, self.fail_eq = hash_value, fail_eq

    def __hash__(self):
        if self.hash_value is None:
            raise ValueError("no hash today")
        return self.hash_value

    def __eq__(self, other):
        if self.fail_eq:
            raise RuntimeError("no comparing")
        return "truthy string"


for action in (lambda: {Bad(None): 1}, lambda: {}[Bad(None)], lambda: Bad(None) in {1}, lambda: {1: 1}.get(Bad(None)), lambda: hash(Bad("text")),
               lambda: hash(Bad(1.5)), lambda: {Bad(fail_eq=True), Bad(fail_eq=True)}, lambda: {1: 1}[Bad(fail_eq=True)]):
    try:
        print(action())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
d = {Bad(5): "five"}
print(d[Bad(5)], Bad(6) in d, hash(Bad(2 ** 70)) == hash(2 ** 70), hash(Bad(-1)), hash(Bad(True)), len({Bad(), Bad()}))


class Grows:
    table = None

    def __hash__(self):
        return 3

    def __eq__(self, other):
        if Grows.table is not None:
            table, Grows.table = Grows.table, None
            for i in range(100):
                table[i] = i
        return self is other


first, second = Grows(), Grows()
table = {first: "first"}
Grows.table = table
table[second] = "second"
print(len(table), table[first], table[second], table[50])


class Unhashable:
    __hash__ = None


class Inherits(Bad):
    pass


class Loses(Bad):
    def __eq__(self, other):
        return False


for cls in (Unhashable, Inherits, Loses):
    try:
        print(cls.__name__, hash(cls()))
    except TypeError as e:
        print(e)
