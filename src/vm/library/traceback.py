# The module traceback. The machine renders exceptions and entries; what is taken apart here is put together again as CPython does.

import sys

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb",
    "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb", "clear_frames", "FrameSummary",
    "StackSummary", "TracebackException", "walk_stack", "walk_tb", "print_list",
]

_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
_not_given = object()


def _value_of(exc, value, tb):
    if (value is _not_given) != (tb is _not_given):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _not_given:
        return value, tb
    if exc is None or isinstance(exc, BaseException):
        return exc, None if exc is None else exc.__traceback__
    raise TypeError(f"Exception expected for value, {type(exc).__name__} found")


def format_exception(exc, /, value=_not_given, tb=_not_given, limit=None, chain=True):
    value, tb = _value_of(exc, value, tb)
    if value is None:
        return ["NoneType: None\n"]
    return list(TracebackException(type(value), value, tb, limit=limit).format(chain=chain))


def format_exception_only(exc, /, value=_not_given, *, show_group=False):
    if value is _not_given:
        value = exc
    if value is None:
        return ["NoneType: None\n"]
    return list(TracebackException(type(value), value, None).format_exception_only(show_group=show_group))


def _to(file, text):
    (sys.stderr if file is None else file).write(text)


def format_exc(limit=None, chain=True):
    value = _handled()
    return "NoneType: None\n" if value is None else "".join(format_exception(value, limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    _to(file, format_exc(limit, chain))


def print_exception(exc, /, value=_not_given, tb=_not_given, limit=None, file=None, chain=True):
    _to(file, "".join(format_exception(exc, value, tb, limit, chain)))


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, "last_exc"):
        raise ValueError("no last exception")
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


def clear_frames(tb):
    # What frames hold is let go when they end.
    pass


class FrameSummary:
    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "locals", "_text")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None, _text=None, **keywords):
        self.filename, self.lineno, self.name = filename, lineno, name
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno, self.end_colno = colno, end_colno
        self._line = line
        self._text = _text
        self.locals = None if locals is None else {key: repr(value) for key, value in locals.items()}

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            # Put together, so that it does not come along with every program that logs.
            self._line = __import__("line" + "cache").getline(self.filename, self.lineno).strip()
        return self._line.strip()

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (other.filename, other.lineno, other.name, other.locals)
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        made = cls()
        for frame, line in _limited(list(frame_gen), limit):
            code = frame.f_code
            text = _source_line(code, line).strip()
            made.append(FrameSummary(code.co_filename, line, code.co_name, line=text,
                                     locals=frame.f_locals if capture_locals else None))
        return made

    @classmethod
    def from_list(cls, a_list):
        made = cls()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                made.append(frame)
            else:
                filename, lineno, name, line = frame
                made.append(FrameSummary(filename, lineno, name, line=line))
        return made

    def format_frame_summary(self, frame_summary):
        if frame_summary._text is not None:
            return frame_summary._text + _locals_text(frame_summary)
        row = [f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n']
        if frame_summary.line:
            row.append(f"    {frame_summary.line.strip()}\n")
        return "".join(row) + _locals_text(frame_summary)

    def format(self, **keywords):
        # A repeated entry is printed three times and then counted.
        result, last, count = [], None, 0
        for summary in self:
            shown = self.format_frame_summary(summary)
            if shown is None:
                continue
            place = summary.filename, summary.lineno, summary.name
            if place != last:
                if count > 3:
                    result.append(_repeated(count - 3))
                last, count = place, 0
            count += 1
            if count <= 3:
                result.append(shown)
        if count > 3:
            result.append(_repeated(count - 3))
        return result


def _locals_text(summary):
    return "".join([f"    {name} = {value}\n" for name, value in sorted((summary.locals or {}).items())])


def _repeated(more):
    return f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n"


def _limited(items, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None:
            limit = max(limit, 0)
    if limit is None:
        return items
    if limit >= 0:
        return items[:limit]
    return items[limit:]


def _summaries(tb, limit, capture_locals=False):
    entries = []
    while tb is not None:
        entries.append(tb)
        tb = tb.tb_next
    made = StackSummary()
    for tb in _limited(entries, limit):
        code = tb.tb_frame.f_code
        line, column, end_line, end_column, text = _entry(tb)
        made.append(FrameSummary(code.co_filename, tb.tb_lineno, code.co_name, line=_source_line(code, line).strip(),
                                 end_lineno=end_line, colno=column, end_colno=end_column, _text=text))
    return made


def extract_tb(tb, limit=None):
    return _summaries(tb, limit)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit=limit).format()


def print_tb(tb, limit=None, file=None):
    _to(file, "".join(format_tb(tb, limit)))


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _to(file, "".join(format_list(extracted_list)))


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    if f is None:
        f = sys._getframe(1)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def extract_stack(f=None, limit=None):
    if f is not None:
        frames = [(frame.f_code, line) for frame, line in walk_stack(f)]
    else:
        frames = _frames()
    if limit is not None:
        frames = frames[:limit] if limit >= 0 else frames[limit:]
    return StackSummary([
        FrameSummary(code.co_filename, line, code.co_name, line=_source_line(code, line).strip()) for code, line in reversed(frames)
    ])


def format_stack(f=None, limit=None):
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    _to(file, "".join(format_stack(f, limit)))


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False,
                 max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.max_group_width, self.max_group_depth = max_group_width, max_group_depth
        self.stack = _summaries(exc_traceback, limit, capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self._value = exc_value
        self.exc_type_str = exc_type.__qualname__ if exc_type.__module__ in ("__main__", "builtins") else f"{exc_type.__module__}.{exc_type.__qualname__}"
        try:
            self._str = str(exc_value)
        except Exception:
            self._str = "<exception str() failed>"
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self._has_traceback = exc_traceback is not None
        self.__suppress_context__ = exc_value.__suppress_context__
        related = lambda other: None if other is None or id(other) in seen else TracebackException(
            type(other), other, other.__traceback__, limit=limit, capture_locals=capture_locals, _seen=seen)
        self.__cause__ = related(exc_value.__cause__)
        self.__context__ = None if compact and (self.__cause__ or self.__suppress_context__) else related(exc_value.__context__)
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [related(member) for member in exc_value.exceptions]
        if isinstance(exc_value, SyntaxError):
            self.filename, self.lineno, self.text, self.msg = exc_value.filename, exc_value.lineno, exc_value.text, exc_value.msg
            self.offset, self.end_lineno, self.end_offset = exc_value.offset, exc_value.end_lineno, exc_value.end_offset

    @classmethod
    def from_exception(cls, exc, *arguments, **keywords):
        return cls(type(exc), exc, exc.__traceback__, *arguments, **keywords)

    @property
    def exc_type(self):
        return self._exc_type

    def __str__(self):
        return self._str

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return list(self.format()) == list(other.format())
        return NotImplemented

    def format_exception_only(self, *, show_group=False, _depth=0, **keywords):
        lines = []
        if not isinstance(self._value, SyntaxError):
            lines.append(f"{self.exc_type_str}: {self._str}\n" if self._str else f"{self.exc_type_str}\n")
        else:
            lines.extend([line + "\n" for line in _render_line(self._value).split("\n")])
        lines[-1:] = [_with_hint(lines[-1], self._value)]
        if isinstance(self.__notes__, (list, tuple)):
            for note in self.__notes__:
                lines.extend([line + "\n" for line in str(note).split("\n")])
        elif self.__notes__ is not None:
            lines.append(f"{self.__notes__!r}\n")
        indent = 3 * _depth * " "
        for line in lines:
            yield indent + line
        if self.exceptions and show_group:
            for member in self.exceptions:
                yield from member.format_exception_only(show_group=True, _depth=_depth + 1)

    def format(self, *, chain=True, **keywords):
        if self.exceptions is not None:
            # The machine knows how groups are drawn.
            yield from (_render(self._value) + "\n").splitlines(keepends=True)
            return
        if chain and self.__cause__ is not None:
            yield from self.__cause__.format(chain=chain)
            yield _CAUSE
        elif chain and self.__context__ is not None and not self.__suppress_context__:
            yield from self.__context__.format(chain=chain)
            yield _CONTEXT
        if self._has_traceback:
            yield "Traceback (most recent call last):\n"
            yield from self.stack.format()
        yield from self.format_exception_only()

    def print(self, *, file=None, chain=True, **keywords):
        _to(file, "".join(self.format(chain=chain)))


def _with_hint(line, value):
    # The machine knows what else a name might have been.
    if isinstance(value, (NameError, AttributeError, ImportError)):
        rendered = _render_line(value).split("\n")[-1]
        return rendered + "\n" if rendered.startswith(line.rstrip("\n")) else line
    return line
