import textwrap

text = "The quick brown fox jumped over the lazy dog. It was a well-known, state-of-the-art dog -- really; and so on..."
for width in (5, 10, 20, 33, 70):
    print(textwrap.wrap(text, width))
    print(textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False))
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.wrap("", 10), textwrap.wrap("   lead", 10), textwrap.wrap("a  b   c\td\ne", 4))
print(textwrap.wrap("x.  Y. z", 10, fix_sentence_endings=True))
try:
    textwrap.wrap("x", 0)
except ValueError as error:
    print(error)
