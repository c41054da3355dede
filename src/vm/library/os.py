# The module os: what a program in a sandbox can be told.

import posixpath as path
import sys

error = OSError
name = "posix"
sep = "/"
linesep = "\n"
pathsep = ":"
curdir = "."
pardir = ".."
devnull = "/dev/null"
altsep = None
extsep = "."
environ = {"PATH": "/usr/bin", "HOME": "/home/user", "USER": "user", "LANG": "C.UTF-8"}


def getpid():
    return 4242


def getppid():
    return 4241


def cpu_count():
    return _processors()


process_cpu_count = cpu_count


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value, /):
    environ[key] = value


def unsetenv(key, /):
    environ.pop(key, None)


def getcwd():
    import _files
    return _files.getcwd()


def getcwdb():
    return getcwd().encode()


def chdir(path):
    import _files
    _files.chdir(path)


def getlogin():
    return "user"


def urandom(size, /):
    import random
    return random.randbytes(size)


def _exit(status):
    # Nothing is called any more that was to be called at the end.
    if "atexit" in sys.modules:
        sys.modules["atexit"]._clear()
    raise SystemExit(status)


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), "__fspath__", None)
    if method is None:
        raise TypeError("expected str, bytes or os.PathLike object, not " + type(path).__name__)
    found = method(path)
    if not isinstance(found, (str, bytes)):
        raise TypeError(f"expected {type(path).__name__}.__fspath__() to return str or bytes, not {type(found).__name__}")
    return found


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


class _PathLikeType(type):
    def __subclasscheck__(cls, subclass):
        return hasattr(subclass, "__fspath__")

    def __instancecheck__(cls, instance):
        return hasattr(type(instance), "__fspath__")

    def register(cls, subclass):
        return subclass


class PathLike(metaclass=_PathLikeType):
    def __fspath__(self):
        raise NotImplementedError

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


def system(command):
    import sys
    words = fspath(command).split()
    sys.stderr.write(f"sh: 1: {words[0] if words else ''}: not found\n")
    return 127 << 8


def _missing(name, why):
    def function(*args, **keywords):
        raise NotImplementedError(f"os.{name}() is not supported here: {why}")

    function.__name__ = name
    return function


_NO_PROCESSES = "there are no other processes"
_NO_DESCRIPTORS = "files are in memory, and open() knows them"
_NO_LINKS = "files in memory have no links"
popen = _missing("popen", _NO_PROCESSES)
fork = _missing("fork", _NO_PROCESSES)
kill = _missing("kill", _NO_PROCESSES)
wait = _missing("wait", _NO_PROCESSES)
waitpid = _missing("waitpid", _NO_PROCESSES)
execv = _missing("execv", _NO_PROCESSES)
execvp = _missing("execvp", _NO_PROCESSES)
spawnv = _missing("spawnv", _NO_PROCESSES)
pipe = _missing("pipe", _NO_DESCRIPTORS)
read = _missing("read", _NO_DESCRIPTORS)
write = _missing("write", _NO_DESCRIPTORS)
close = _missing("close", _NO_DESCRIPTORS)
dup2 = _missing("dup2", _NO_DESCRIPTORS)
fdopen = _missing("fdopen", _NO_DESCRIPTORS)
symlink = _missing("symlink", _NO_LINKS)
link = _missing("link", _NO_LINKS)
readlink = _missing("readlink", _NO_LINKS)

F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
EX_OK = 0


class stat_result(tuple):
    _names = ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime")

    def __repr__(self):
        parts = [f"{name}={value}" for name, value in zip(self._names, self)]
        return f"os.stat_result({', '.join(parts)})"

    def __getattr__(self, name):
        if name in self._names[:7]:
            return self[self._names.index(name)]
        raise AttributeError(f"'os.stat_result' object has no attribute {name!r}")


def stat(path, *, dir_fd=None, follow_symlinks=True):
    import _files
    mode, inode, size, atime, mtime = _files.stat(path)
    made = stat_result((mode, inode, 1, 1, 1000, 1000, size, int(atime), int(mtime), int(mtime)))
    made.st_atime, made.st_mtime, made.st_ctime = atime, mtime, mtime
    made.st_atime_ns, made.st_mtime_ns, made.st_ctime_ns = int(atime * 10**9), int(mtime * 10**9), int(mtime * 10**9)
    return made


lstat = stat


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    import _files
    if not _files.exists(path):
        return False
    return mode & X_OK == 0 or bool(_files.stat(path)[0] & 0o100)


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    import _files
    _files.chmod(path, mode)


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    import _files
    if times is None and ns is None:
        _files.touch(path)
    else:
        _files.utime(path, *(times if times is not None else [value / 10**9 for value in ns]))


def umask(mask, /):
    return 0o022


def getuid():
    return 1000


geteuid = getgid = getegid = getuid


def uname():
    return uname_result(("Linux", "localhost", "6.0", "#1", "wasm32"))


class uname_result(tuple):
    _names = ("sysname", "nodename", "release", "version", "machine")

    def __getattr__(self, name):
        if name in self._names:
            return self[self._names.index(name)]
        raise AttributeError(f"'posix.uname_result' object has no attribute {name!r}")


class terminal_size(tuple):
    @property
    def columns(self):
        return self[0]

    @property
    def lines(self):
        return self[1]

    def __repr__(self):
        return f"os.terminal_size(columns={self[0]}, lines={self[1]})"


def get_terminal_size(fd=1, /):
    raise OSError(25, "Inappropriate ioctl for device")


def isatty(fd, /):
    return False


def getloadavg():
    return 0.0, 0.0, 0.0


def times():
    from time import process_time
    spent = process_time()
    return spent, 0.0, 0.0, 0.0, spent


def listdir(path="."):
    import _files
    return _files.listdir(path)


class DirEntry:
    def __init__(self, folder, name):
        self.name = name
        self.path = name if folder is None else path.join(folder, name)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    def is_dir(self, *, follow_symlinks=True):
        return path.isdir(self.path)

    def is_file(self, *, follow_symlinks=True):
        return path.isfile(self.path)

    def is_symlink(self):
        return False

    is_junction = is_symlink

    def stat(self, *, follow_symlinks=True):
        return stat(self.path)

    def inode(self):
        return stat(self.path).st_ino


class _Scan:
    def __init__(self, folder):
        self._entries = iter([DirEntry(folder, name) for name in listdir(folder)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()


def scandir(path="."):
    return _Scan(fspath(path))


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = fspath(top)
    try:
        entries = listdir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = [name for name in entries if path.isdir(path.join(top, name))]
    files = [name for name in entries if name not in folders]
    if topdown:
        yield top, folders, files
    for name in folders:
        yield from walk(path.join(top, name), topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


def mkdir(path, mode=0o777, *, dir_fd=None):
    import _files
    _files.mkdir(path, mode)


def makedirs(name, mode=0o777, exist_ok=False):
    import _files
    _files.makedirs(name, mode, exist_ok)


def remove(path, *, dir_fd=None):
    import _files
    _files.remove(path)


unlink = remove


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    import _files
    _files.rename(src, dst)


replace = rename


def renames(old, new):
    head, _ = path.split(new)
    if head and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, _ = path.split(old)
    if head:
        try:
            removedirs(head)
        except OSError:
            pass


def rmdir(path, *, dir_fd=None):
    import _files
    _files.rmdir(path)


def removedirs(name):
    rmdir(name)
    head, tail = path.split(name)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def truncate(path, length):
    with open(path, "r+b") as file:
        file.truncate(length)


def strerror(code, /):
    return {1: "Operation not permitted", 2: "No such file or directory", 13: "Permission denied", 17: "File exists",
            20: "Not a directory", 21: "Is a directory", 22: "Invalid argument", 39: "Directory not empty"}.get(
                code, f"Unknown error {code}")


def getpgid(pid, /):
    return getpid()


def get_exec_path(env=None):
    return ["/usr/bin"]


def abort():
    raise SystemExit(134)
