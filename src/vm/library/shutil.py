# The module shutil, over the files in memory.

import os


class Error(OSError):
    pass


class SameFileError(Error):
    pass


class SpecialFileError(OSError):
    pass


class ReadError(OSError):
    pass


def copyfileobj(fsrc, fdst, length=0):
    while piece := fsrc.read(length or 262144):
        fdst.write(piece)


def _same(src, dst):
    return os.path.exists(src) and os.path.exists(dst) and os.path.samefile(src, dst)


def copyfile(src, dst, *, follow_symlinks=True):
    if _same(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    with open(src, "rb") as source, open(dst, "wb") as target:
        target.write(source.read())
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    os.chmod(dst, os.stat(src).st_mode & 0o7777)


def copystat(src, dst, *, follow_symlinks=True):
    known = os.stat(src)
    os.utime(dst, (known.st_atime, known.st_mtime))
    os.chmod(dst, known.st_mode & 0o7777)


def _into(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    dst = _into(src, dst)
    copyfile(src, dst)
    copymode(src, dst)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    dst = _into(src, dst)
    copyfile(src, dst)
    copystat(src, dst)
    return dst


def ignore_patterns(*patterns):
    from fnmatch import filter

    def ignored(path, names):
        found = []
        for pattern in patterns:
            found.extend(filter(names, pattern))
        return set(found)

    return ignored


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    names = os.listdir(src)
    skipped = ignore(os.fspath(src), names) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    for name in names:
        if name in skipped:
            continue
        source, target = os.path.join(src, name), os.path.join(dst, name)
        if os.path.isdir(source):
            copytree(source, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
        else:
            copy_function(source, target)
    copystat(src, dst)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    try:
        for name in os.listdir(path):
            inner = os.path.join(path, name)
            if os.path.isdir(inner):
                rmtree(inner, ignore_errors, onerror, onexc=onexc)
            else:
                os.unlink(inner)
        os.rmdir(path)
    except OSError as error:
        if ignore_errors:
            return
        if onexc is not None:
            onexc(os.rmdir, path, error)
        elif onerror is not None:
            onerror(os.rmdir, path, (type(error), error, error.__traceback__))
        else:
            raise


def move(src, dst, copy_function=copy2):
    real = dst
    if os.path.isdir(dst):
        if _same(src, dst):
            os.rename(src, dst)
            return dst
        real = os.path.join(dst, os.path.basename(os.fspath(src).rstrip("/")))
        if os.path.exists(real):
            raise Error(f"Destination path '{real}' already exists")
    os.rename(src, real)
    return real


def disk_usage(path):
    from collections import namedtuple
    os.stat(path)
    total = 1 << 30
    used = 0
    for folder, _, files in os.walk("/"):
        used += sum([os.path.getsize(os.path.join(folder, name)) for name in files])
    return namedtuple("usage", "total used free")(total, used, total - used)


def which(cmd, mode=1, path=None):
    return None


def get_terminal_size(fallback=(80, 24)):
    def known(name, otherwise):
        try:
            return int(os.environ[name]) or otherwise
        except (KeyError, ValueError):
            return otherwise

    return os.terminal_size((known("COLUMNS", fallback[0]), known("LINES", fallback[1])))


def _no_archives(*args, **keywords):
    raise NotImplementedError("shutil's archives are not supported here: nothing is compressed in memory")


make_archive = unpack_archive = get_archive_formats = _no_archives


def chown(path, user=None, group=None):
    os.stat(path)
