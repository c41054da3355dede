# Children know their parents weakly, so that nothing is kept in a circle.
import gc
import weakref


class Tree:
    def __init__(self, name):
        self.name, self.children, self._parent = name, [], None

    @property
    def parent(self):
        return None if self._parent is None else self._parent()

    def add(self, child):
        child._parent = weakref.ref(self)
        self.children.append(child)
        return child

    def __del__(self):
        print("deleted", self.name)


root = Tree("root")
leaf = root.add(Tree("branch")).add(Tree("leaf"))
print(leaf.parent.name, leaf.parent.parent.name, root.parent)
root = None
print(leaf.parent)
leaf = None
circle = Tree("circle")
circle.me = circle
ref = weakref.ref(circle)
del circle
gc.collect()
print(ref())
