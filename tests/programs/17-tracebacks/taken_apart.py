import io
import traceback


def show(*values):
    print(*[str(value).replace(__file__, "here.py") for value in values])


def inner(n):
    return {"a": 1}["b"] + n


def outer():
    try:
        inner(2)
    except KeyError as error:
        raise ValueError("outer") from error


def deep(n):
    if n:
        deep(n - 1)
    else:
        raise RuntimeError("deep")


try:
    outer()
except ValueError as error:
    caught = error

show("".join(traceback.format_exception(caught)))
show(len(traceback.format_exception(caught)), traceback.format_exception_only(caught))
show(traceback.format_exception(type(caught), caught, caught.__traceback__, limit=1, chain=False))
show(traceback.format_tb(caught.__traceback__))
summary = traceback.extract_tb(caught.__traceback__)
show(type(summary).__name__, summary)
for frame in summary:
    show(frame.lineno, frame.end_lineno, frame.colno, frame.end_colno, frame.name, frame.line)
    filename, line, name, text = frame
    show(line, name, text, len(frame), frame[1])
show("".join(traceback.format_list(summary)) == "".join(summary.format()))
show(traceback.format_list([("x.py", 3, "f", "a = 1"), ("y.py", 4, "g", None)]))
show(traceback.StackSummary.from_list([("x.py", 3, "f", "a = 1")]).format())
show([(frame.f_code.co_name, line) for frame, line in traceback.walk_tb(caught.__traceback__)])

rendered = traceback.TracebackException.from_exception(caught)
show(rendered, rendered.exc_type_str, rendered.__cause__, rendered.__context__ is None)
show("".join(rendered.format(chain=False)))
show(list(rendered.format_exception_only()))

try:
    deep(8)
except RuntimeError as error:
    written = io.StringIO()
    traceback.print_exception(error, file=written)
    traceback.print_tb(error.__traceback__, limit=-2, file=written)
    traceback.print_exc(limit=1, file=written)
    show(written.getvalue())

try:
    show(undefinde)
except NameError as error:
    undefined = 1
    show(traceback.format_exception_only(error))
try:
    compile("a b", "<text>", "exec")
except SyntaxError as error:
    show(traceback.format_exception_only(error))
    show("".join(traceback.format_exception(error)))
noted = ValueError("n")
noted.add_note("first\nsecond")
show(traceback.format_exception_only(noted), traceback.format_exception(noted))
show(traceback.format_exception(None), traceback.format_exc())
for wrong in (lambda: traceback.format_exception(3), lambda: traceback.format_exception(ValueError, noted)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        show(error)


def stack():
    return traceback.extract_stack()[-1].name, traceback.format_stack(limit=1)


show(stack())
try:
    raise ExceptionGroup("many", [ValueError(1), TypeError(2)])
except ExceptionGroup as group:
    show("".join(traceback.format_exception(group)))
    show(traceback.format_exception_only(group), traceback.format_exception_only(group, show_group=True))
