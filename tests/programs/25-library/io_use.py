import io
import sys

s = io.StringIO()
print("hello", 1, file=s)
s.write("more\n")
print(repr(s.getvalue()), s.tell())
s.seek(0)
print(s.readline(), s.read(2), s.read(), repr(s.read()))
s.seek(0)
print(list(s), s.readlines())
s.seek(2)
s.write("XX")
print(repr(s.getvalue()))
s.truncate(5)
print(repr(s.getvalue()), s.seek(0, 2))
b = io.BytesIO(b"abc\ndef")
print(b.readline(), b.read(1), b.getvalue(), b.tell())
b.seek(10)
b.write(b"!")
print(b.getvalue())
with io.StringIO("one\ntwo\n") as lines:
    for number, line in enumerate(lines):
        print(number, line.rstrip())
try:
    lines.read()
except ValueError as error:
    print(error)
for wrong in (lambda: io.StringIO().write(1), lambda: io.BytesIO().write("x"), lambda: io.StringIO(3), lambda: io.StringIO().seek(-1)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
old = sys.stdout
sys.stdout = caught = io.StringIO()
print("caught")
sys.stdout = old
print(repr(caught.getvalue()))
