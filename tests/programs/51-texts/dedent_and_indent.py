import textwrap

print(repr(textwrap.dedent("""
    def f():
        return 1

    f()
  """)))
print(repr(textwrap.dedent("\tx\n\t y\n")), repr(textwrap.dedent("  a\n b")), repr(textwrap.dedent("a\n  b")))
print(repr(textwrap.indent("a\n\nb\n c", "> ")), repr(textwrap.indent("a\n\nb", "> ", lambda line: True)))
try:
    textwrap.dedent(5)
except TypeError as error:
    print(error)
