# What files in memory refuse.
import io


def refused(function, *arguments):
    try:
        print(function(*arguments))
    except (TypeError, ValueError) as error:
        print(type(error).__name__)


for file in (io.StringIO("a\nb\n"), io.BytesIO(b"a\nb\n")):
    refused(file.readlines, "x")
    print(file.readlines(1), file.readlines(None), file.readlines(-1))
    empty = file.getvalue()[:0]
    state = (empty, "", 0, None) if isinstance(file, io.StringIO) else (empty, 0, None)
    file.__setstate__(state)
    for place, wrong in ((-2, -1), (-2, 0.5), (-1, 0)):
        parts = list(state)
        parts[place] = wrong
        refused(file.__setstate__, tuple(parts))
    file.close()
    refused(file.__setstate__, state)
for wrong in ([], "text", 5, None):
    refused(io.BytesIO().write, wrong)
refused(io.BytesIO, [1])
print(io.BytesIO(memoryview(b"view")).read(), io.BytesIO(bytearray(b"array")).read(), io.BytesIO().write(memoryview(b"abc")))
