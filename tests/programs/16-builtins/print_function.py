# sep, end, file and flush.
import sys

print()
print("a", "b", 3, None, [1])
print("a", "b", sep="")
print("a", "b", sep="\n")
print("no newline", end="")
print(" - continued", end="\n\n")
print("x", "y", sep=None, end=None)
print(*[1, 2, 3], sep=", ")
print("flushed", flush=True)
print("to stdout", file=sys.stdout)
print("default", file=None)
sys.stdout.write("written ")
print(sys.stdout.write("chars\n"))
sys.stdout.flush()
print("世界", "😀", "é\tx")
print(print("inner"))
print(1, 2.0, "3", True, ..., (), {}, set(), sep="|")


class Sink:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


sink = Sink()
print("into", 5, sep="-", end="!", file=sink)
print(sink.parts)
for call in (lambda: print(sep=5), lambda: print(1, end=3), lambda: print(1, file=5), lambda: print(1, separator="")):
    try:
        call()
    except (TypeError, AttributeError) as e:
        print(f"{type(e).__name__}: {e}")
