import collections
import collections.abc
from collections import abc

names = ["Hashable", "Iterable", "Iterator", "Reversible", "Sized", "Container", "Collection", "Callable", "Sequence", "MutableSequence", "Set", "MutableSet", "Mapping", "MutableMapping", "Generator", "Awaitable"]
values = [5, "a", [1], (1,), {1: 2}, {1}, frozenset(), range(3), iter([]), (x for x in []), len, {}.keys(), b"", None, object()]
for name in names:
    print(name, "".join("x" if isinstance(value, getattr(abc, name)) else "." for value in values))
print(collections.abc is abc, issubclass(list, abc.Sequence), issubclass(dict, abc.Mapping), issubclass(int, abc.Hashable), issubclass(abc.MutableMapping, abc.Collection))


class Mine:
    def __iter__(self):
        return self

    def __len__(self):
        return 0


print(isinstance(Mine(), abc.Iterable), isinstance(Mine(), abc.Iterator), isinstance(Mine(), abc.Sized), isinstance(Mine(), abc.Sequence), isinstance(Mine(), abc.Collection))
abc.Sequence.register(Mine)
print(isinstance(Mine(), abc.Sequence), issubclass(Mine, abc.Reversible))
