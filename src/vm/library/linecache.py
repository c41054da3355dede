# The module linecache: lines of the program, and of files in memory.

cache = {}


def getlines(filename, module_globals=None):
    text = _program(filename)
    if text is None:
        try:
            with open(filename) as file:
                text = file.read()
        except (OSError, UnicodeDecodeError):
            return []
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    return lines


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def clearcache():
    cache.clear()


def checkcache(filename=None):
    pass


updatecache = getlines
