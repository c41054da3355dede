# Groups, tees and repetitions, looked at while they go on; and deques.
import copy
import itertools
import operator
import pickle
from collections import deque


def told(items):
    for item in items:
        print("take", item)
        yield item


for key, group in itertools.groupby(told([1, 1, 2, 3, 3]), lambda number: number % 2):
    print("group", key)
    for item in group:
        print("  got", item)

groups = itertools.groupby("aabb")
first = next(groups)
second = next(groups)
print(list(first[1]), list(second[1]), next(groups, None))

ahead, behind = itertools.tee(told("abc"))
print(next(ahead), next(ahead))
third = copy.copy(behind)
print(list(behind), list(third), list(ahead))
one, *others = itertools.tee(range(200), 3)
print(sum(one), [sum(other) for other in others], itertools.tee([], 0))


class Entering:
    def __iter__(self):
        return self

    def __next__(self):
        return next(left)


left, right = itertools.tee(Entering())
try:
    next(left)
except RuntimeError as error:
    print(error)

again = itertools.repeat("x", 3)
print(again, operator.length_hint(again), next(again), again, list(again), again, itertools.repeat(1))

line = deque("abcde")
walk, back = iter(line), reversed(line)
print(next(walk), next(back), operator.length_hint(walk))
line.append("f")
for iterator in (walk, back):
    try:
        next(iterator)
    except RuntimeError as error:
        print(error, operator.length_hint(iterator))
recursive = deque([1])
recursive.append(recursive)
loaded = pickle.loads(pickle.dumps(recursive))
print(loaded[0], loaded[1] is loaded, type(iter(line)).__name__)


class Named(deque):
    pass


named = Named([1, 2], 5)
named.title = "kept"
loaded = pickle.loads(pickle.dumps(named)) if __name__ == "__main__" else named
print(loaded, loaded.title, loaded.maxlen, named.copy())
