# Built-in exceptions and how they are related.
pairs = [
    (IndexError, LookupError), (KeyError, LookupError), (ZeroDivisionError, ArithmeticError),
    (OverflowError, ArithmeticError), (FileNotFoundError, OSError), (ModuleNotFoundError, ImportError),
    (UnboundLocalError, NameError), (RecursionError, RuntimeError), (NotImplementedError, RuntimeError),
    (UnicodeError, ValueError), (IndentationError, SyntaxError), (TimeoutError, OSError),
]
for child, parent in pairs:
    print(child.__name__, "is a", parent.__name__, issubclass(child, parent), issubclass(child, Exception))
print(issubclass(KeyboardInterrupt, Exception), issubclass(SystemExit, BaseException), issubclass(StopIteration, Exception))
print([c.__name__ for c in RecursionError.__mro__])
print([c.__name__ for c in ZeroDivisionError.__mro__])

for e in (Exception(), Exception("one"), Exception("a", 2), ValueError(None), KeyError("k"), KeyError(1, 2),
          IndexError([1]), StopIteration(5), SystemExit(3), OSError("plain"), OSError(2, "No such file")):
    print(f"{e!r} | {e} | {e.args}")
print(OSError(2, "No such file").errno, OSError(2, "x", "name.txt"), type(OSError(2, "x")).__name__)
print(StopIteration(5).value, SystemExit(3).code, NameError("n", name="x").name)

try:
    [][1]
except LookupError as e:
    print(type(e).__name__)
try:
    {}["x"]
except LookupError as e:
    print(type(e).__name__)
print(ValueError("x") == ValueError("x"), ValueError is ValueError)
