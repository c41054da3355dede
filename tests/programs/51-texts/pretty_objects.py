import collections
import pprint
import types
from dataclasses import dataclass


@dataclass
class Person:
    name: str
    items: list


pprint.pprint(collections.OrderedDict([("key%d" % i, "v" * 10) for i in range(6)]))
pprint.pprint(collections.Counter("abracadabra" * 3), width=20)
pprint.pprint(collections.defaultdict(list, {i: list(range(10)) for i in range(3)}), width=40)
pprint.pprint(collections.deque(range(40)), width=40)
pprint.pprint(types.SimpleNamespace(a=list(range(20)), b="x" * 60))
pprint.pprint(Person("n" * 40, list(range(30))))
pprint.pprint([Person("a", [1]), Person("b" * 70, [2])])
items = [1]
items.append(items)
print(pprint.isrecursive(items), pprint.isreadable([1]), pprint.isreadable(items), pprint.saferepr({"b": 1, "a": 2}))
