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


listdir = mkdir = makedirs = remove = rename = rmdir = stat = scandir = walk = system = fork = kill = _no_files


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

    def exists(self, p):
        return False

    isfile = isdir = islink = exists

    def expanduser(self, p):
        return environ["HOME"] + p[1:] if p == "~" or p.startswith("~/") else p


path = _Path()
