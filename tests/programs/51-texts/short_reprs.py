import reprlib
from collections import deque

for value in (list(range(100)), "x" * 100, {i: i for i in range(10)}, set(range(10)), 10**60, [[[[[[[[1]]]]]]]], (1,), frozenset({1}),
              deque(range(10)), "short", [], {}, set(), ()):
    print(reprlib.repr(value))


class Node:
    @reprlib.recursive_repr()
    def __repr__(self):
        return f"Node({self.next})"


node = Node()
node.next = [node]
print(node)
short = reprlib.Repr(maxlist=2, maxstring=10, indent=2)
print(short.repr([1, 2, 3]), short.repr("abcdefghijklmnop"))
