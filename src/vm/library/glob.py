# The module glob.

import os
import posixpath

from fnmatch import fnmatchcase


def has_magic(s):
    return any([letter in s for letter in "*?["])


def escape(pathname):
    return "".join([f"[{letter}]" if letter in "*?[" else letter for letter in os.fspath(pathname)])


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    pathname = os.fspath(pathname)
    base = "" if root_dir is None else os.fspath(root_dir)
    begin = ""
    while pathname.startswith("/"):
        begin, pathname = begin + "/", pathname[1:]
    parts = pathname.split("/")
    for found in _select(base, begin, parts, recursive, include_hidden):
        if found:
            yield found


def _select(base, path, parts, recursive, hidden):
    part, rest = parts[0], parts[1:]
    folder = posixpath.join(base, path) if base or path else "."
    if part == "**" and recursive:
        if posixpath.isdir(folder):
            if rest:
                yield from _select(base, path, rest, recursive, hidden)
            else:
                yield path
            for name in os.listdir(folder):
                if name.startswith(".") and not hidden:
                    continue
                inner = posixpath.join(path, name)
                if posixpath.isdir(posixpath.join(base, inner)):
                    yield from _select(base, inner, parts, recursive, hidden)
                elif not rest:
                    yield inner
    elif not part:
        if not rest:
            if posixpath.isdir(folder):
                yield path if path.endswith("/") else path + "/"
        else:
            yield from _select(base, path, rest, recursive, hidden)
    elif not has_magic(part):
        inner = posixpath.join(path, part)
        if posixpath.exists(posixpath.join(base, inner)):
            if rest:
                yield from _select(base, inner, rest, recursive, hidden)
            else:
                yield inner
    elif posixpath.isdir(folder):
        for name in os.listdir(folder):
            if name.startswith(".") and not part.startswith(".") and not hidden or not fnmatchcase(name, part):
                continue
            inner = posixpath.join(path, name)
            if not rest:
                yield inner
            elif posixpath.isdir(posixpath.join(base, inner)):
                yield from _select(base, inner, rest, recursive, hidden)
