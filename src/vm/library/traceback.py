# The module traceback.

def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    if value is None and isinstance(exc, BaseException):
        value = exc
    if value is None:
        return ["NoneType: None\n"]
    return (_render(value) + "\n").splitlines(keepends=True)


def format_exception_only(exc, /, value=None):
    value = exc if value is None else value
    lines = [_render_line(value) + "\n"]
    for note in getattr(value, "__notes__", None) or ():
        lines += [line + "\n" for line in str(note).split("\n")]
    return lines


def format_exc(limit=None, chain=True):
    value = _handled()
    return "NoneType: None\n" if value is None else _render(value) + "\n"


def _to(file, text):
    if file is None:
        import sys
        file = sys.stderr
    file.write(text)


def print_exc(limit=None, file=None, chain=True):
    _to(file, format_exc())


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    _to(file, "".join(format_exception(exc, value)))


def _frame_text(code, line):
    text = _source_line(code, line).strip()
    return f'  File "{code.co_filename}", line {line}, in {code.co_name}\n' + (f"    {text}\n" if text else "")


class FrameSummary:
    def __init__(self, filename, lineno, name, line=None):
        self.filename, self.lineno, self.name, self.line = filename, lineno, name, line

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, index):
        return list(self)[index]

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


def _entries(tb):
    while tb is not None:
        yield tb.tb_frame.f_code, tb.tb_lineno
        tb = tb.tb_next


def _summary(code, line):
    return FrameSummary(code.co_filename, line, code.co_name, _source_line(code, line).strip())


def format_tb(tb, limit=None):
    return [_frame_text(code, line) for code, line in _entries(tb)]


def print_tb(tb, limit=None, file=None):
    _to(file, "".join(format_tb(tb)))


def extract_tb(tb, limit=None):
    return [_summary(code, line) for code, line in _entries(tb)]


def format_stack(f=None, limit=None):
    return [_frame_text(code, line) for code, line in reversed(_frames())]


def print_stack(f=None, limit=None, file=None):
    _to(file, "".join(format_stack()))


def extract_stack(f=None, limit=None):
    return [_summary(code, line) for code, line in reversed(_frames())]
