# status: 4
# stderr: limit of output
import sys

while True:
    print("complaint " * 10, file=sys.stderr)
