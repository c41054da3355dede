# What goes to standard error.
import sys

print("first on stdout")
print("warning: something", file=sys.stderr)
sys.stderr.write("written to stderr\n")
print("second on stdout")
for i in range(3):
    print(f"progress {i}", file=sys.stderr if i % 2 else sys.stdout)
print("done", end="", file=sys.stderr)
print("", file=sys.stderr)
