# The module os: what a program in a sandbox can be told.

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


def getcwd():
    return "/home/user"


def getlogin():
    return "user"


def urandom(size, /):
    import random
    return random.randbytes(size)


def _exit(status):
    raise SystemExit(status)


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    return path.__fspath__()


def _no_files(*args, **keywords):
    raise PermissionError(1, "Operation not permitted: there are no files here")


stat = scandir = walk = system = fork = kill = _no_files


def listdir(path="."):
    import _files
    return _files.listdir(path)


def mkdir(path, mode=0o777):
    import _files
    _files.mkdir(path, mode)


def makedirs(name, mode=0o777, exist_ok=False):
    import _files
    _files.makedirs(name, mode, exist_ok)


def remove(path):
    import _files
    _files.remove(path)


unlink = remove


def rename(src, dst):
    import _files
    _files.rename(src, dst)


replace = rename


def rmdir(path):
    import _files
    _files.rmdir(path)


class _Path:
    __name__ = "posixpath"
    sep = "/"

    def basename(self, p):
        return p[p.rfind("/") + 1:]

    def dirname(self, p):
        head = p[:p.rfind("/") + 1]
        return head.rstrip("/") or head

    def split(self, p):
        return self.dirname(p), self.basename(p)

    def splitext(self, p):
        base = p.rfind("/") + 1
        dot = p.rfind(".")
        if dot <= base or not p[base:dot].strip("."):
            return p, ""
        return p[:dot], p[dot:]

    def join(self, a, *parts):
        path = a
        for part in parts:
            if part.startswith("/"):
                path = part
            elif not path or path.endswith("/"):
                path += part
            else:
                path += "/" + part
        return path

    def isabs(self, p):
        return p.startswith("/")

    def normpath(self, p):
        if not p:
            return "."
        root = "/" if p.startswith("/") else ""
        parts = []
        for part in p.split("/"):
            if part in ("", "."):
                continue
            if part == ".." and parts and parts[-1] != "..":
                parts.pop()
            elif part != ".." or not root:
                parts.append(part)
        return root + "/".join(parts) or "."

    def abspath(self, p):
        return self.normpath(p if self.isabs(p) else self.join(getcwd(), p))

    realpath = abspath

    def exists(self, path):
        import _files
        return _files.exists(path)

    def isfile(self, path):
        import _files
        return _files.isfile(path)

    def isdir(self, path):
        import _files
        return _files.isdir(path)

    def getsize(self, path):
        import _files
        return _files.getsize(path)

    def islink(self, path):
        return False

    def expanduser(self, p):
        return environ["HOME"] + p[1:] if p == "~" or p.startswith("~/") else p


path = _Path()
