# Line ends of other systems.
text = """one
two
"""
print(repr(text))


def documented():
    """
    >>> documented()
    1
    """
    return 1


print(repr(documented.__doc__))
print(repr(eval("'''a\r\nb\rc'''")), repr("""a\
b"""))
print(1 +\
      2)
1 / 0
