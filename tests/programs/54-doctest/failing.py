"""What is told of examples that fail."""
import doctest

# The same wherever it is run.
__file__ = "failing.py"


def square(n):
    """Squares.

    >>> square(2)
    4
    >>> square(3)
    10
    >>> square(4)
    >>> undefined
    1
    >>> x = 1
    >>> x
    Traceback (most recent call last):
    ValueError: no
    >>> raise ValueError("one")
    Traceback (most recent call last):
    ValueError: two
    """
    return n * n


def other():
    """
    >>> print("a\\n\\nb")
    a
    b
    >>> print("x")
    y
    """


class Thing:
    """
    >>> Thing().name
    'other'
    """

    name = "thing"


print(doctest.testmod())
print(doctest.testmod(optionflags=doctest.REPORT_ONLY_FIRST_FAILURE))
print(doctest.testmod(optionflags=doctest.FAIL_FAST, report=False))
doctest.run_docstring_examples(other, globals(), name="other")
parser = doctest.DocTestParser()
for example in parser.get_examples("Text\n>>> a = [\n...     1]\n>>> a\n[1]\n\nmore\n  >>> 2\n  2\n"):
    print(repr(example.source), repr(example.want), example.lineno, example.indent)
try:
    parser.get_examples(">>>x\n")
except ValueError as error:
    print(error)
checker = doctest.OutputChecker()
print(checker.check_output("a...z\n", "abcz\n", doctest.ELLIPSIS), checker.check_output("1\n", "True\n", 0))
