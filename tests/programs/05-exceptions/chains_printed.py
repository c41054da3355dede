import traceback


def show(error):
    for line in "".join(traceback.format_exception(error)).splitlines():
        if not line.strip().startswith(("^", "~")):
            print("  File" + line[line.index(", line"):] if line.startswith("  File") else line)
    print("-" * 20)


def read(key):
    return {"a": 1}[key]


def load(key):
    try:
        return read(key)
    except KeyError as error:
        raise ValueError(f"no {key}") from error


def cleanup(key):
    try:
        load(key)
    except ValueError:
        raise RuntimeError("while cleaning up")


def hidden(key):
    try:
        load(key)
    except ValueError:
        raise RuntimeError("alone") from None


for function in (load, cleanup, hidden):
    try:
        function("b")
    except Exception as error:
        error.add_note(f"called from {function.__name__}")
        show(error)
        print(repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
try:
    raise ExceptionGroup("several", [ValueError(1), ExceptionGroup("inner", [KeyError("k")])])
except* ValueError as group:
    print(repr(group), group.exceptions)
except* KeyError as group:
    print(repr(group))
