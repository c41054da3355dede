# What the constructors of exceptions ask for, and what becomes of their attributes.

def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


attempt(UnicodeEncodeError, "x")
attempt(UnicodeEncodeError, 1, 2, 3, 4, 5)
attempt(UnicodeDecodeError, "a", "b", 1, 2, "c")
attempt(UnicodeTranslateError, b"", 1, 2, "c")
attempt(SyntaxError, "a", ())
attempt(SyntaxError, "a", (1, 2, 3))
attempt(SyntaxError, "a", (1, 2, 3, 4, 5))
attempt(SyntaxError, "a", tuple(range(9)))

error = UnicodeEncodeError("ascii", "xxxxx", 1, 5, "foo")
print(error)
error.end = 2
print(error)
error.end, error.reason, error.encoding = 5, 2**70, 4000
print(error)
error.object = None
attempt(str, error)
error = UnicodeTranslateError("xxxxx", 1, 5, "foo")
print(error, error.encoding, error.object, error.start, error.end, error.reason)
error.end = 2
print(error)


class Reason(str):
    def __str__(self):
        error.object = None
        return self


error = UnicodeEncodeError("ascii", "x", 0, 1, Reason("no"))
attempt(str, error)

for error, name in [
    (SyntaxError("m"), "msg"), (SyntaxError("m"), "print_file_and_line"), (SyntaxError("m"), "_metadata"),
    (ImportError("m"), "name_from"), (ImportError("m"), "path"), (SystemExit(1), "code"), (StopIteration(), "value"),
    (OSError(2, "m"), "filename"), (AttributeError("m"), "obj"), (NameError("m"), "name"),
]:
    setattr(error, name, [1])
    print(getattr(error, name), end=" ")
    delattr(error, name)
    print(getattr(error, name))

error = ImportError("m", name="a", path="b", name_from="c")
print(error.__reduce__(), error.name_from)
error.__init__()
print(error.args, error.msg, error.name, error.path)
print(OSError(1, "m", "f").__reduce__(), OSError(1, "m", "f", None, "g").__reduce__())
print(AttributeError("m", name="a", obj=5).__reduce__())

error = Exception()
error.__notes__ = 4
attempt(error.add_note, "n")
attempt(setattr, error, "__suppress_context__", 1)
attempt(delattr, error, "__suppress_context__")


class NoException(Exception):
    def __new__(cls):
        return 5


def raises():
    raise NoException


def raises_from():
    raise ValueError from NoException


attempt(raises)
attempt(raises_from)


class Own(Exception):
    def __new__(cls, *arguments):
        return super().__new__(cls)


print(Own(1).args)
