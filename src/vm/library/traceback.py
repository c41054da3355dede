# The module traceback.

def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    if value is None and isinstance(exc, BaseException):
        value = exc
    if value is None:
        return ["NoneType: None\n"]
    return (_render(value) + "\n").splitlines(keepends=True)


def format_exception_only(exc, /, value=None):
    value = exc if value is None else value
    return [_render_line(value) + "\n"]


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


def format_tb(tb, limit=None):
    lines = []
    while tb is not None:
        code = tb.tb_frame.f_code
        lines.append(f'  File "{code.co_filename}", line {tb.tb_lineno}, in {code.co_name}\n')
        tb = tb.tb_next
    return lines


def print_tb(tb, limit=None, file=None):
    _to(file, "".join(format_tb(tb)))


class FrameSummary:
    def __init__(self, filename, lineno, name):
        self.filename, self.lineno, self.name = filename, lineno, name


def extract_tb(tb, limit=None):
    entries = []
    while tb is not None:
        code = tb.tb_frame.f_code
        entries.append(FrameSummary(code.co_filename, tb.tb_lineno, code.co_name))
        tb = tb.tb_next
    return entries
