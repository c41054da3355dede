"""Writes anew what CPython prints for the programs in cases.txt.

    python3.14 bless.py

A paragraph is a program, each line after `|`. Below it stands each frame of its traceback: after `@` the line, column,
end line and end column of its instruction (columns in bytes, as `co_positions` has them), after `>` the lines that are
printed under `File "main.py", line …`. To add a case, add its lines with `|` and run this. Control characters are
written as their pictures, so that they can be seen.
"""

import contextlib
import io
import pathlib
import sys
import tempfile
import traceback
import warnings

CASES = pathlib.Path(__file__).with_name("cases.txt")
PICTURES = {"\t": "␉", "\x0c": "␌", "\r": "␍", "\ufeff": "␂"}


def unescape(text):
    for character, picture in PICTURES.items():
        text = text.replace(picture, character)
    return text.replace("␠", " ")


def escape(text):
    for character, picture in PICTURES.items():
        text = text.replace(character, picture)
    without = text.rstrip(" ")
    return without + "␠" * (len(text) - len(without))


def frames(source, path):
    """What the case says of each frame, compared with what is printed when the exception is not caught."""
    path.write_bytes(source.encode())
    try:
        exec(compile(source.encode(), path, "exec"), {"__name__": "__main__"})
    except BaseException as error:
        stack = traceback.TracebackException.from_exception(error).stack
        with contextlib.redirect_stderr(io.StringIO()) as stderr:
            sys.__excepthook__(type(error), error, error.__traceback__)
    else:
        sys.exit(f"no exception:\n{source}")
    for frame in stack:
        if frame.filename != str(path) or frame.colno is None:
            continue
        text = stack.format_frame_summary(frame)
        assert text in stderr.getvalue(), text
        yield f"@ {frame.lineno} {frame.colno} {frame.end_lineno} {frame.end_colno}"
        yield from (f">{escape(line)}" for line in text.split("\n")[1:-1])


def main():
    warnings.simplefilter("ignore")
    head, *cases = CASES.read_text(encoding="utf-8").rstrip("\n").split("\n\n")
    result = [head]
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "main.py")
        for case in cases:
            program = [line for line in case.split("\n") if line.startswith("|")]
            source = "".join(unescape(line[1:]) + "\n" for line in program)
            result.append("\n".join([*program, *frames(source, path)]))
    CASES.write_text("\n\n".join(result) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
