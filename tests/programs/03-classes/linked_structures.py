# A linked list and a binary search tree.
class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next


class LinkedList:
    def __init__(self, items=()):
        self.head = None
        for item in reversed(list(items)):
            self.head = Node(item, self.head)

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous
        return self

    def __repr__(self):
        return " -> ".join(str(v) for v in self) or "empty"


print(LinkedList(), LinkedList("abc"), LinkedList(range(5)).reverse())


class Tree:
    def __init__(self, value=None):
        self.value, self.left, self.right = value, None, None

    def insert(self, value):
        if self.value is None:
            self.value = value
            return self
        side = "left" if value < self.value else "right"
        child = getattr(self, side)
        if child is None:
            setattr(self, side, Tree(value))
        else:
            child.insert(value)
        return self

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


tree = Tree()
for v in [50, 30, 70, 20, 40, 60, 80]:
    tree.insert(v)
print(list(tree), 40 in tree, 45 in tree)
print(tree.left.value, tree.right.left.value)
