"""Examples that pass, with the options that matter.

>>> add(1, 2)
3
"""
import doctest

__file__ = "passing.py"


def add(a, b):
    """
    >>> add(1, 2)
    3
    >>> add("a", "b")
    'ab'
    >>> add(1, "b")
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for +: 'int' and 'str'
    >>> for i in range(3):
    ...     i
    0
    1
    2
    >>> x = 5; x
    5
    >>> None
    >>> print("a", end="")
    a
    >>> print()
    <BLANKLINE>
    >>> list(range(20))  # doctest: +ELLIPSIS
    [0, 1, ..., 19]
    >>> print("a   b\\n c")  # doctest: +NORMALIZE_WHITESPACE
    a b c
    >>> 1 / 0  # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    ZeroDivisionError: whatever
    >>> launch()  # doctest: +SKIP
    """
    return a + b


class Stack:
    """
    >>> s = Stack()
    >>> s.push(1)
    >>> s.push(2)
    >>> s.size
    2
    >>> len(s)
    2
    """

    def __init__(self):
        self.items = []

    def push(self, item):
        """
        >>> Stack().push(3)
        """
        self.items.append(item)

    @property
    def size(self):
        """
        >>> Stack().size
        0
        """
        return len(self.items)

    @staticmethod
    def of(*items):
        """
        >>> Stack.of(1, 2).items
        [1, 2]
        """
        made = Stack()
        for item in items:
            made.push(item)
        return made

    @classmethod
    def empty(cls):
        """
        >>> len(Stack.empty())
        0
        """
        return cls()

    def __len__(self):
        return len(self.items)


__test__ = {"more": ">>> add(2, 2)\n4\n"}

print(doctest.testmod())
print(add(3, 4))
doctest.testmod(verbose=True)
