# A weak reference follows its object, and dies with it.
import weakref


class Node:
    def __init__(self, name):
        self.name = name


node = Node("a")
ref = weakref.ref(node)
print(ref() is node, ref().name, weakref.ref(node) is ref, hash(ref) == hash(node))
other = node
del node
print(ref() is other)
other = None
print(ref())
try:
    hash(weakref.ref(Node("gone")))
except TypeError as error:
    print(error)


def inside():
    local = Node("local")
    return weakref.ref(local)


print(inside()())
