# The files of a run: they are in memory, begin empty, and go with the run.

from threading import RLock

from io import IOBase, UnsupportedOperation, _read_into

_lock = RLock()
_files = {}
_cwd = "/home/user"


class _Node:
    # A file, or a folder. The times are those of the run's clock.
    data = b""
    mode = 0o100644

    def __init__(self):
        self.touched()

    def touched(self):
        from time import time
        self.mtime = self.atime = time()


class _Folder(_Node):
    mode = 0o040755


_folders = {path: _Folder() for path in ("/", "/home", "/home/user", "/tmp")}


def _absolute(path):
    if hasattr(path, "__fspath__"):
        path = path.__fspath__()
    if isinstance(path, bytes):
        path = path.decode()
    if not isinstance(path, str):
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
    parts = []
    for part in (path if path.startswith("/") else _cwd + "/" + path).split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part not in ("", "."):
            parts.append(part)
    return "/" + "/".join(parts)


def _parent(path):
    return path[:path.rfind("/")] or "/"


def _absent(path):
    return FileNotFoundError(2, "No such file or directory", path)


def _there(path):
    node = _files.get(_absolute(path)) or _folders.get(_absolute(path))
    if node is None:
        raise _absent(path)
    return node


def stat(path):
    # mode, inode, size, time of the last access, time of the last change
    with _lock:
        node = _there(path)
        return node.mode, id(node), len(node.data), node.atime, node.mtime


def chmod(path, mode):
    with _lock:
        node = _there(path)
        node.mode = node.mode & 0o170000 | mode & 0o7777


def utime(path, atime, mtime):
    with _lock:
        node = _there(path)
        node.atime, node.mtime = atime, mtime


def touch(path):
    with _lock:
        if not exists(path):
            open(path, "a", None, None, None).close()
        else:
            _there(path).touched()


def getcwd():
    return _cwd


def chdir(path):
    global _cwd
    with _lock:
        folder = _absolute(path)
        if folder not in _folders:
            raise NotADirectoryError(20, "Not a directory", path) if folder in _files else _absent(path)
        _cwd = folder


def exists(path):
    return _absolute(path) in _files or _absolute(path) in _folders


def isfile(path):
    return _absolute(path) in _files


def isdir(path):
    return _absolute(path) in _folders


def getsize(path):
    with _lock:
        node = _files.get(_absolute(path))
        if node is None:
            raise _absent(path)
        return len(node.data)


def remove(path):
    with _lock:
        if _files.pop(_absolute(path), None) is None:
            raise IsADirectoryError(21, "Is a directory", path) if isdir(path) else _absent(path)


def rename(source, target):
    with _lock:
        before, after = _absolute(source), _absolute(target)
        if before not in _files and before not in _folders or _parent(after) not in _folders:
            raise FileNotFoundError(2, "No such file or directory", source, None, target)
        if before in _files:
            if after in _folders:
                raise IsADirectoryError(21, "Is a directory", source, None, target)
            _files[after] = _files.pop(before)
            return
        if after in _files:
            raise NotADirectoryError(20, "Not a directory", source, None, target)
        if after in _folders and listdir(after):
            raise OSError(39, "Directory not empty", source, None, target)
        if after == before or after.startswith(before + "/"):
            raise OSError(22, "Invalid argument", source, None, target)
        for table in (_files, _folders):
            for name in [name for name in table if name == before or name.startswith(before + "/")]:
                table[after + name[len(before):]] = table.pop(name)


def listdir(path="."):
    with _lock:
        folder = _absolute(path)
        if folder not in _folders:
            raise NotADirectoryError(20, "Not a directory", path) if isfile(path) else _absent(path)
        return [name[name.rfind("/") + 1:] for name in [*_files, *_folders] if _parent(name) == folder and name != "/"]


def mkdir(path, mode=0o777):
    with _lock:
        folder = _absolute(path)
        if exists(path):
            raise FileExistsError(17, "File exists", path)
        if _parent(folder) not in _folders:
            raise _absent(path)
        _folders[folder] = _Folder()


def makedirs(path, mode=0o777, exist_ok=False):
    with _lock:
        folder = _absolute(path)
        if exists(path) and not (exist_ok and folder in _folders):
            raise FileExistsError(17, "File exists", path)
        while folder not in _folders:
            if folder in _files:
                raise NotADirectoryError(20, "Not a directory", path)
            _folders[folder] = _Folder()
            folder = _parent(folder)


def rmdir(path):
    with _lock:
        folder = _absolute(path)
        if folder not in _folders:
            raise NotADirectoryError(20, "Not a directory", path) if folder in _files else _absent(path)
        if listdir(path):
            raise OSError(39, "Directory not empty", path)
        del _folders[folder]


class _File(IOBase):
    # What is common to text and bytes. Positions are counted in bytes.
    def __init__(self, name, mode, node):
        self.name = name
        self.mode = mode
        self._node = node
        self._position = 0
        self._pending = []
        self._reads = "r" in mode or "+" in mode
        self._writes = "r" not in mode or "+" in mode
        self._appends = "a" in mode
        if self._appends:
            self._position = len(node.data)

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def readable(self):
        return self._reads

    def writable(self):
        return self._writes

    def _readable(self):
        self._check()
        if not self._reads:
            raise UnsupportedOperation("not readable")
        self.flush()

    def _writable(self):
        self._check()
        if not self._writes:
            raise UnsupportedOperation("not writable")

    def flush(self):
        self._check()
        if not self._pending:
            return
        with _lock:
            piece = b"".join(self._pending)
            self._pending = []
            data = self._node.data
            at = len(data) if self._appends else self._position
            self._node.data = data[:at] + bytes(max(at - len(data), 0)) + piece + data[at + len(piece):]
            self._node.touched()
            self._position = at + len(piece)

    def close(self):
        if not self.closed:
            self.flush()
            self.closed = True

    def tell(self):
        self.flush()
        return self._position

    def seek(self, offset, whence=0, /):
        self.flush()
        base = {0: 0, 1: self._position, 2: len(self._node.data)}[whence]
        if base + offset < 0:
            raise ValueError(f"negative seek position {offset}")
        self._position = base + offset
        return self._position

    def truncate(self, size=None, /):
        self._writable()
        self.flush()
        size = self._position if size is None else size
        data = self._node.data
        self._node.data = data[:size] + bytes(max(size - len(data), 0))
        return size

    def _take(self, end):
        piece = self._node.data[self._position:end]
        self._position += len(piece)
        return piece

    def _line_end(self):
        end = self._node.data.find(b"\n", self._position)
        return len(self._node.data) if end < 0 else end + 1


class BufferedFile(_File):
    def read(self, size=-1, /):
        self._readable()
        return self._take(None if size is None or size < 0 else self._position + size)

    def readline(self, size=-1, /):
        self._readable()
        end = self._line_end()
        return self._take(end if size is None or size < 0 else min(end, self._position + size))

    def write(self, data, /):
        self._writable()
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(data)
        self._pending.append(data)
        return len(data)

    readinto = readinto1 = _read_into


class TextFile(_File):
    def __init__(self, name, mode, node, encoding, errors, newline):
        super().__init__(name, mode, node)
        self.encoding = encoding or "UTF-8"
        self.errors = errors or "strict"
        self._newline = newline

    def _text(self, piece):
        text = piece.decode(self.encoding, self.errors)
        return text.replace("\r\n", "\n").replace("\r", "\n") if self._newline is None else text

    def read(self, size=-1, /):
        self._readable()
        if size is None or size < 0:
            return self._text(self._take(None))
        text = self._text(self._node.data[self._position:])[:size]
        self._position += len(text.encode(self.encoding, self.errors))
        return text

    def readline(self, size=-1, /):
        self._readable()
        if size is not None and size >= 0:
            text = self._text(self._node.data[self._position:self._line_end()])
            return self.read(min(size, len(text)))
        return self._text(self._take(self._line_end()))

    def write(self, text, /):
        self._writable()
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._pending.append(text.encode(self.encoding, self.errors))
        return len(text)

    def __repr__(self):
        return f"<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding={self.encoding!r}>"


TextFile.__module__, TextFile.__name__, TextFile.__qualname__ = "_io", "TextIOWrapper", "TextIOWrapper"


def open(file, mode, encoding, errors, newline):
    if isinstance(file, int):
        raise OSError(9, "Bad file descriptor")
    kinds = [letter for letter in mode if letter in "rwax"]
    if set(mode) - set("rwaxbt+") or len(set(mode)) != len(mode):
        raise ValueError(f"invalid mode: {mode!r}")
    if "t" in mode and "b" in mode:
        raise ValueError("can't have text and binary mode at once")
    if len(kinds) != 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if "b" in mode and encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    with _lock:
        path = _absolute(file)
        if path in _folders:
            raise IsADirectoryError(21, "Is a directory", file)
        node = _files.get(path)
        if node is None:
            if kinds[0] == "r" or _parent(path) not in _folders:
                raise _absent(file)
            node = _files[path] = _Node()
        elif kinds[0] == "x":
            raise FileExistsError(17, "File exists", file)
        elif kinds[0] == "w":
            node.data = b""
            node.touched()
    if "b" in mode:
        return BufferedFile(file, mode, node)
    return TextFile(file, mode, node, encoding, errors, newline)
