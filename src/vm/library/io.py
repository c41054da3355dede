# The module `io`: files in memory.

import sys

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 131072


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    closed = False

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def close(self):
        self.closed = True

    def flush(self):
        self._check()

    def readable(self):
        return True

    writable = seekable = readable

    def isatty(self):
        return False

    def fileno(self):
        raise UnsupportedOperation("fileno")

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *details):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1, /):
        return list(self)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)


RawIOBase = BufferedIOBase = TextIOBase = IOBase
TextIOWrapper = type(sys.stdout)


class _Memory(IOBase):
    # What is common to text and bytes. Subclasses say what nothing is, and what ends a line.
    def _start(self, initial):
        self._data = initial
        self._position = 0

    def getvalue(self):
        self._check()
        return self._data

    def tell(self):
        self._check()
        return self._position

    def seek(self, offset, whence=0, /):
        self._check()
        base = {0: 0, 1: self._position, 2: len(self._data)}[whence]
        if whence == 0 and offset < 0:
            raise ValueError(f"Negative seek position {offset}" if self._empty == "" else f"negative seek value {offset}")
        self._position = max(base + offset, 0)
        return self._position

    def read(self, size=-1, /):
        self._check()
        start = self._position
        end = len(self._data) if size is None or size < 0 else start + size
        piece = self._data[start:end]
        self._position = start + len(piece)
        return piece

    def readline(self, size=-1, /):
        self._check()
        end = self._data.find(self._newline, self._position)
        end = len(self._data) if end < 0 else end + 1
        if size is not None and size >= 0:
            end = min(end, self._position + size)
        return self.read(end - self._position)

    def truncate(self, size=None, /):
        self._check()
        size = self._position if size is None else size
        self._data = self._data[:size]
        return size

    def _put(self, piece):
        data = self._data
        at = self._position
        if at == len(data):
            self._data = data + piece
        else:
            self._data = data[:at] + self._zero * (at - len(data)) + piece + data[at + len(piece):]
        self._position = at + len(piece)
        return len(piece)


class StringIO(_Memory):
    _empty = ""
    _newline = "\n"
    _zero = "\0"

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        self._start(initial_value or "")

    def write(self, text, /):
        self._check()
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got {type(text).__name__!r}")
        return self._put(text)


class BytesIO(_Memory):
    _empty = b""
    _newline = b"\n"
    _zero = b"\0"

    def __init__(self, initial_bytes=b""):
        self._start(bytearray(initial_bytes or b""))

    def getvalue(self):
        return bytes(super().getvalue())

    def read(self, size=-1, /):
        return bytes(super().read(size))

    read1 = read

    def write(self, data, /):
        self._check()
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return self._put(bytes(data))

    def _put(self, piece):
        data = self._data
        at = self._position
        if at > len(data):
            data.extend(bytes(at - len(data)))
        data[at:at + len(piece)] = piece
        self._position = at + len(piece)
        return len(piece)

    def truncate(self, size=None, /):
        self._check()
        size = self._position if size is None else size
        del self._data[size:]
        return size

    def readinto(self, buffer, /):
        view = memoryview(buffer).cast("B")
        piece = self.read(len(view))
        view[:len(piece)] = piece
        return len(piece)

    readinto1 = readinto

    def getbuffer(self):
        self._check()
        return memoryview(self._data)


open = open


def text_encoding(encoding, stacklevel=2, /):
    return "utf-8" if encoding is None else encoding
