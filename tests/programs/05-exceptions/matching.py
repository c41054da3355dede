import errno

samples = [IndexError, KeyError, ZeroDivisionError, OverflowError, FileNotFoundError, PermissionError, UnicodeDecodeError, ModuleNotFoundError, RecursionError, NotImplementedError, StopAsyncIteration, KeyboardInterrupt,
           SystemExit, GeneratorExit, TimeoutError, ConnectionResetError, IndentationError, UnboundLocalError, BrokenPipeError, BlockingIOError]
for error in samples:
    print(error.__name__, [base.__name__ for base in error.__mro__[1:-1]])
try:
    [][1]
except (KeyError, IndexError) as error:
    print("one of two", error)
try:
    {}["x"]
except LookupError as error:
    print("base", repr(error))
for wrong in ("except 5: pass", "except 'ValueError': pass", "except (ValueError, 5): pass", "except int: pass"):
    try:
        exec(f"try:\n    1/0\n{wrong}")
    except TypeError as error:
        print(error)
print(OSError(errno.ENOENT, "x").errno, type(OSError(errno.ENOENT, "x")).__name__, type(OSError(errno.EACCES, "x", "file")).__name__, OSError(2, "gone", "name"))
