# The args of an exception and what its attributes say are apart; SyntaxError shows its message.
error = OSError(2, "gone", "file")
error.args = (1, 2)
print(error, error.args, error.errno, error.strerror)
error = OSError("only")
error.args = (1, 2)
print(error, error.errno)
print(BlockingIOError(11, "again", 5), OSError(1, "a", None).errno)


class Coded(OSError):
    def __init__(self, code):
        self.code = code


error = Coded(5)
print(repr(error), repr(str(error)), error.args, error.errno, error.code)
for arguments in ((), ("m",), ("m", "n", "o"), ("m", ("a/b.py", 3, 1, "x")), ("m", ["b.py", 3, 1, "x"]), ("m", ("b.py", None, 1, "x")), ("m", (None, 7, 1, "x")), ("m", 5), ("m", "n")):
    try:
        error = SyntaxError(*arguments)
        print(repr(str(error)), error.msg, error.lineno)
    except TypeError as raised:
        print("TypeError", raised)
