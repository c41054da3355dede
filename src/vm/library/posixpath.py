# The module posixpath, which is os.path.

import os

curdir, pardir, extsep, sep, pathsep, defpath, altsep, devnull = ".", "..", ".", "/", ":", "/bin:/usr/bin", None, "/dev/null"
supports_unicode_filenames = False


def _parts(p):
    return (b"/", b".", b"..", b"") if isinstance(p, bytes) else ("/", ".", "..", "")


def normcase(s):
    return os.fspath(s)


def isabs(s):
    s = os.fspath(s)
    return s.startswith(_parts(s)[0])


def join(a, *p):
    path = os.fspath(a)
    slash = _parts(path)[0]
    for part in p:
        try:
            part = os.fspath(part)
            if part.startswith(slash) or not path:
                path = part
            elif path.endswith(slash):
                path += part
            else:
                path += slash + part
        except (TypeError, AttributeError):
            for each in (a, *p):
                if not isinstance(each, (str, bytes)) and not hasattr(each, "__fspath__"):
                    raise TypeError(
                        f"join() argument must be str, bytes, or os.PathLike object, not {type(each).__name__!r}"
                    ) from None
            raise TypeError("Can't mix strings and bytes in path components") from None
    return path


def split(p):
    p = os.fspath(p)
    slash = _parts(p)[0]
    cut = p.rfind(slash) + 1
    head, tail = p[:cut], p[cut:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    p = os.fspath(p)
    slash, dot = _parts(p)[:2]
    base = p.rfind(slash) + 1
    at = p.rfind(dot)
    if at <= base or not p[base:at].strip(dot):
        return p, p[:0]
    return p[:at], p[at:]


def splitdrive(p):
    p = os.fspath(p)
    return p[:0], p


def splitroot(p):
    p = os.fspath(p)
    slash, _, _, empty = _parts(p)
    if not p.startswith(slash):
        return empty, empty, p
    if p[1:2] != slash or p[2:3] == slash:
        return empty, slash, p[1:]
    return empty, p[:2], p[2:]


def basename(p):
    p = os.fspath(p)
    return p[p.rfind(_parts(p)[0]) + 1:]


def dirname(p):
    return split(p)[0]


def normpath(path):
    path = os.fspath(path)
    slash, dot, dots, empty = _parts(path)
    if not path:
        return dot
    _, root, path = splitroot(path)
    parts = []
    for part in path.split(slash):
        if part == empty or part == dot:
            continue
        if part != dots or not root and not parts or parts and parts[-1] == dots:
            parts.append(part)
        elif parts:
            parts.pop()
    return root + slash.join(parts) or dot


def abspath(path):
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(filename, /, *, strict=False):
    path = abspath(filename)
    if strict and not exists(path):
        raise FileNotFoundError(2, "No such file or directory", path)
    return path


def relpath(path, start=None):
    path = os.fspath(path)
    if not path:
        raise ValueError("no path specified")
    slash, dot, dots, _ = _parts(path)
    begin = [part for part in abspath(dot if start is None else start).split(slash) if part]
    parts = [part for part in abspath(path).split(slash) if part]
    same = 0
    while same < min(len(begin), len(parts)) and begin[same] == parts[same]:
        same += 1
    made = [dots] * (len(begin) - same) + parts[same:]
    return slash.join(made) if made else dot


def commonprefix(m):
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(os.fspath, m))
    first, last = min(m), max(m)
    for at, letter in enumerate(first):
        if letter != last[at]:
            return first[:at]
    return first


def commonpath(paths):
    paths = tuple(map(os.fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    slash, dot, _, empty = _parts(paths[0])
    if len({path.startswith(slash) for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in path.split(slash) if part != empty and part != dot] for path in paths]
    low, high = min(split_paths), max(split_paths)
    common = low
    for at, part in enumerate(low):
        if part != high[at]:
            common = low[:at]
            break
    return (slash if paths[0].startswith(slash) else empty) + slash.join(common)


def expanduser(path):
    path = os.fspath(path)
    if path == "~" or path.startswith("~/"):
        return os.environ["HOME"] + path[1:]
    return path


def expandvars(path):
    path = os.fspath(path)
    if "$" not in path:
        return path
    made, at = "", 0
    while at < len(path):
        if path[at] != "$":
            made += path[at]
            at += 1
            continue
        if path[at + 1:at + 2] == "{" and "}" in path[at:]:
            end = path.index("}", at) + 1
            name = path[at + 2:end - 1]
        else:
            end = at + 1
            while end < len(path) and path[end].isascii() and (path[end].isalnum() or path[end] == "_"):
                end += 1
            name = path[at + 1:end]
        made += os.environ.get(name, path[at:end]) if name else path[at:end]
        at = end
    return made


def exists(path):
    import _files
    try:
        return _files.exists(path)
    except ValueError:
        return False


lexists = exists


def isfile(path):
    import _files
    return _files.isfile(path)


def isdir(s):
    import _files
    return _files.isdir(s)


def islink(path):
    return False


isjunction = isdevdrive = islink


def ismount(path):
    return abspath(path) == "/"


def getsize(filename):
    return os.stat(filename).st_size


def getmtime(filename):
    return os.stat(filename).st_mtime


def getatime(filename):
    return os.stat(filename).st_atime


def getctime(filename):
    return os.stat(filename).st_ctime


def samefile(f1, f2):
    return samestat(os.stat(f1), os.stat(f2))


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev
