# SystemExit is an exception like others, until nobody catches it.
import sys


def leave(code):
    try:
        sys.exit(code)
    except SystemExit as e:
        return e.code


print(leave(0), leave(3), leave("message"), leave(None))
try:
    sys.exit(5)
except Exception:
    print("never: not an Exception")
except BaseException as e:
    print("caught", repr(e))
try:
    raise SystemExit
except SystemExit as e:
    print(e.code, e.args)

try:
    try:
        sys.exit(4)
    finally:
        print("finally runs")
except SystemExit:
    print("stopped the exit")
print("last line")
sys.exit(7)
print("never")
