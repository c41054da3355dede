# The module `warnings`.

import sys
import traceback

# Action, part of the message, category; the first that fits counts.
filters = [
    ("ignore", "", PendingDeprecationWarning),
    ("ignore", "", ImportWarning),
    ("ignore", "", ResourceWarning),
]
_first = list(filters)
_shown = set()
_records = None


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category, self.filename, self.lineno = message, category, filename, lineno
        self.file, self.line, self.source = file, line, source

    def __str__(self):
        return (
            f"{{message : {self.message!r}, category : {self.category.__name__!r}, filename : {self.filename!r}, "
            f"lineno : {self.lineno}, line : {self.line!r}}}"
        )


def formatwarning(message, category, filename, lineno, line=None):
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    return text + f"  {line.strip()}\n" if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    (file or sys.stderr).write(formatwarning(message, category, filename, lineno, line))


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not {type(category).__name__!r}")
    frames = traceback._frames()
    code, lineno = frames[min(stacklevel, len(frames)) - 1] if frames else (None, 1)
    filename = code.co_filename if code else "sys"
    line = traceback._source_line(code, lineno) if code else None
    _warn(message, category, filename, lineno, line)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    _warn(message, category, filename, lineno, None)


def _warn(message, category, filename, lineno, line):
    text = str(message)
    action = "default"
    for known, part, of in filters:
        if issubclass(category, of) and text.lower().startswith(part.lower()):
            action = known
            break
    if action == "ignore":
        return
    made = message if isinstance(message, Warning) else category(message)
    if action == "error":
        raise made
    key = {"module": (text, category, filename), "once": (text, category)}.get(
        action, (text, category, filename, lineno)
    )
    if action != "always" and action != "all":
        if key in _shown:
            return
        _shown.add(key)
    if _records is not None:
        _records.append(WarningMessage(made, category, filename, lineno))
    else:
        showwarning(made, category, filename, lineno, None, line)


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    # The message is compared as it is, not as a pattern.
    entry = (action, message, category)
    if append:
        filters.append(entry)
    else:
        filters.insert(0, entry)
    _shown.clear()


def simplefilter(action, category=Warning, lineno=0, append=False):
    filterwarnings(action, "", category, append=append)


def resetwarnings():
    filters.clear()
    _shown.clear()


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._filter = action and (action, category, lineno, append)

    def __enter__(self):
        global _records
        self._before = filters[:], _records
        _shown.clear()
        if self._filter:
            simplefilter(*self._filter)
        if self._record:
            _records = []
            return _records
        return None

    def __exit__(self, *details):
        global _records
        filters[:], _records = self._before
        _shown.clear()


def deprecated(message, /, *, category=DeprecationWarning, stacklevel=1):
    def decorator(item):
        if isinstance(item, type):
            return item
        import functools

        @functools.wraps(item)
        def wrapper(*args, **keywords):
            warn(message, category, stacklevel)
            return item(*args, **keywords)
        return wrapper
    return decorator
