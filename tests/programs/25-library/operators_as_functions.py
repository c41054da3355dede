# What the module operator says of wrong arguments, and what of it can be pickled.
import inspect
import operator
import pickle
from operator import attrgetter, itemgetter, methodcaller

for function, arguments in ((operator.concat, (1, 2)), (operator.concat, ([1], 2)), (operator.iconcat, (1, 2))):
    try:
        function(*arguments)
    except TypeError as error:
        print(error)
items = [1]
print(operator.iconcat(items, [2]) is items, items, operator.concat("a", "b"))
for made in (attrgetter("a.b", "c"), itemgetter(1, "x"), methodcaller("index", "b", 0), methodcaller("split", sep=",")):
    print(made, pickle.loads(pickle.dumps(made)))
print(pickle.loads(pickle.dumps(methodcaller("split", sep=",")))("a,b"))
print(inspect.signature(methodcaller))


class Hinting:
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        if isinstance(self.hint, type):
            raise self.hint
        return self.hint


print(operator.length_hint(Hinting(3)), operator.length_hint(Hinting(TypeError), 7), operator.length_hint(Hinting(NotImplemented), 8))
print(sorted(operator.__all__)[:5], "is_none" in operator.__all__)
