import textwrap

text = "A rather long text,   with\nwhite space, that must be made shorter"
for width in (10, 20, 40, 100):
    print(textwrap.shorten(text, width), "|", textwrap.shorten(text, width, placeholder="..."))
print(textwrap.wrap(text, 20, max_lines=2), textwrap.wrap(text, 20, max_lines=3, placeholder=" (more)"))
try:
    textwrap.shorten("text", 3)
except ValueError as error:
    print(error)
