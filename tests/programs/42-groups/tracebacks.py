# How groups are printed: nested, wide, chained, with notes.
import traceback


def fail(number):
    if number == 3:
        raise KeyError(number)
    raise ValueError(f"number {number}")


def gather(*numbers):
    errors = []
    for number in numbers:
        try:
            fail(number)
        except Exception as error:
            errors.append(error)
    return ExceptionGroup(f"{len(errors)} failed", errors)


def printed(error):
    traceback.print_exception(error)


printed(ExceptionGroup("never raised", [ValueError(1), TypeError("two\nlines")]))
try:
    raise gather(1, 2)
except ExceptionGroup as error:
    error.add_note("a note")
    error.exceptions[0].add_note("another\nnote")
    printed(error)
try:
    raise ExceptionGroup("outer", [gather(1), OSError("disk"), ExceptionGroup("inner", [gather(2, 3)])])
except ExceptionGroup as error:
    printed(error)
printed(ExceptionGroup("wide", [ValueError(number) for number in range(18)]))
printed(ExceptionGroup("wider", [ValueError(number) for number in range(16)]))
deep = ValueError("bottom")
for level in range(12):
    deep = ExceptionGroup(f"level {level}", [deep])
printed(deep)
try:
    try:
        raise gather(1)
    except ExceptionGroup as error:
        raise RuntimeError("after the group") from error
except RuntimeError as error:
    printed(error)
try:
    try:
        fail(3)
    except KeyError:
        raise gather(4)
except ExceptionGroup as error:
    printed(error)

try:
    raise gather(1, 2, 3)
except* KeyError:
    print("handled the key")
