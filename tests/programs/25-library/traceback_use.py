# Exceptions as text.
import sys
import traceback


def fail():
    return [1][5]


try:
    fail()
except IndexError as e:
    text = traceback.format_exc()
    print(text.splitlines()[0], text.splitlines()[-1], len(text.splitlines()))
    print(traceback.format_exception_only(e))
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value is e, tb is not None)
print(sys.exc_info(), traceback.format_exc())
print(sys.version_info >= (3, 8), sys.version_info[0], sys.platform, sys.maxsize, sys.getrecursionlimit(), len(sys.argv))
