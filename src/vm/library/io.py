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
        self._check()
        return True

    writable = seekable = readable

    def isatty(self):
        self._check()
        return False

    def detach(self):
        raise UnsupportedOperation("detach")

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
        lines, length, hint = [], 0, _size(hint)
        for line in self:
            lines.append(line)
            length += len(line)
            if 0 < hint <= length:
                break
        return lines

    def writelines(self, lines, /):
        self._check()
        for line in lines:
            self.write(line)


def _size(size):
    # None and what is below 0 stand for all.
    if size is None:
        return -1
    if not hasattr(type(size), "__index__"):
        raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'")
    return size.__index__()


RawIOBase = BufferedIOBase = TextIOBase = IOBase
TextIOWrapper = type(sys.stdout)


class _Memory(IOBase):
    # What is common to text and bytes. Subclasses say what nothing is, and what ends a line.
    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file" + ("" if self._empty == "" else "."))

    def _start(self, initial):
        self._data = initial
        self._position = 0

    def getvalue(self):
        self._check()
        return self._data

    def __next__(self):
        self._check()
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def tell(self):
        self._check()
        return self._position

    def seek(self, offset, whence=0, /):
        self._check()
        offset, text = offset.__index__() if hasattr(type(offset), "__index__") else _size(offset), self._empty == ""
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)" if text else f"invalid whence ({whence}, should be 0, 1 or 2)")
        base = (0, self._position, len(self._data))[whence]
        if whence == 0 and offset < 0:
            raise ValueError(f"Negative seek position {offset}" if text else f"negative seek value {offset}")
        if text and whence and offset:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._position = max(base + offset, 0)
        return self._position

    def read(self, size=-1, /):
        self._check()
        start, size = self._position, _size(size)
        end = len(self._data) if size < 0 else start + size
        piece = self._data[start:end]
        self._position = start + len(piece)
        return piece

    def readline(self, size=-1, /):
        self._check()
        end, size = self._end_of_line(), _size(size)
        if size >= 0:
            end = min(end, self._position + size)
        return self.read(end - self._position)

    def _end_of_line(self):
        end = self._data.find(self._newline, self._position)
        return len(self._data) if end < 0 else end + 1

    def _size_to_keep(self, size):
        size = self._position if size is None else _size(size)
        if size < 0:
            raise ValueError(f"{'Negative' if self._empty == '' else 'negative'} size value {size}")
        return size

    def truncate(self, size=None, /):
        self._check()
        size = self._size_to_keep(size)
        self._data = self._data[:size]
        return size

    def _put(self, piece):
        if not piece:
            return 0
        data = self._data
        at = self._position
        if at == len(data):
            self._data = data + piece
        else:
            self._data = data[:at] + self._zero * (at - len(data)) + piece + data[at + len(piece):]
        self._position = at + len(piece)
        return len(piece)


def _check_state(file, position, kept):
    file._check()
    if not isinstance(position, int):
        raise TypeError(f"position should be an integer, got {type(position).__name__}")
    if position < 0:
        raise ValueError("position value cannot be negative")
    if kept is not None and not isinstance(kept, dict):
        raise TypeError(f"state should be a dict or None, got a {type(kept).__name__}")


class StringIO(_Memory):
    _empty = ""
    _newline = "\n"
    _zero = "\0"

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self._start("")
        # What ends a line; None: any of the three. What is written instead of it. Whether all are written as one.
        self._newline = None if newline == "" else newline or "\n"
        self._written = newline if newline in ("\r", "\r\n") else None
        self._universal, self._translated = not newline, newline is None
        self._seen = set()
        if initial_value:
            self.write(initial_value)
            self._position = 0

    encoding = errors = None
    line_buffering = False

    @property
    def newlines(self):
        self._check()
        seen = tuple([end for end in ("\r", "\n", "\r\n") if end in self._seen])
        return (seen[0] if len(seen) == 1 else seen or None) if self._universal else None

    def write(self, text, /):
        self._check()
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got {type(text).__name__!r}")
        length = len(text)
        if self._universal:
            rest = text.replace("\r\n", "")
            self._seen.update([end for end in ("\r", "\n") if end in rest])
            if len(rest) < len(text):
                self._seen.add("\r\n")
            if self._translated and "\r" in text:
                text = text.replace("\r\n", "\n").replace("\r", "\n")
        elif self._written is not None:
            text = text.replace("\n", self._written)
        self._put(text)
        return length

    def _end_of_line(self):
        data, newline = self._data, self._newline
        if newline is not None:
            end = data.find(newline, self._position)
            return len(data) if end < 0 else end + len(newline)
        ends = [end for end in (data.find("\r", self._position), data.find("\n", self._position)) if end >= 0]
        if not ends:
            return len(data)
        return min(ends) + (2 if data[min(ends):min(ends) + 2] == "\r\n" else 1)

    def __getstate__(self):
        newline = None if self._translated else self._newline or ""
        kept = {name: value for name, value in self.__dict__.items() if not name.startswith("_")}
        return self.getvalue(), newline, self._position, kept or None

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) < 4:
            raise TypeError(f"{type(self).__qualname__}.__setstate__ argument should be 4-tuple, got {type(state).__name__}")
        value, newline, position, kept = state
        if value is not None and not isinstance(value, str):
            raise TypeError(f"initial_value must be str or None, not {type(value).__name__}")
        _check_state(self, position, kept)
        StringIO.__init__(self, "", newline)
        self._data, self._position = value, position
        self.__dict__.update(kept or {})


def _bytes_of(data):
    if isinstance(data, bytes):
        return data
    try:
        view = memoryview(data)
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None
    return bytes(view)


def _read_into(file, buffer, /):
    with memoryview(buffer) as whole, whole.cast("B") as view:
        if view.readonly:
            raise TypeError(f"readinto() argument must be read-write bytes-like object, not {type(buffer).__name__}")
        piece = file.read(len(view))
        view[:len(piece)] = piece
    return len(piece)


class BytesIO(_Memory):
    _empty = b""
    _newline = b"\n"
    _zero = b"\0"

    def __init__(self, initial_bytes=b""):
        if hasattr(self, "_data"):
            self._resizable()
        self._start(bytearray(b"" if initial_bytes is None else _bytes_of(initial_bytes)))

    def _resizable(self):
        # A byte array changes its length only while no view looks at it.
        self._data.append(0)
        del self._data[-1]

    def close(self):
        if not self.closed:
            self._resizable()
            self.closed = True

    def getvalue(self):
        return bytes(super().getvalue())

    def read(self, size=-1, /):
        return bytes(super().read(size))

    read1 = read

    def write(self, data, /):
        self._check()
        data = _bytes_of(data)
        # Python code may have been asked for the bytes.
        self._check()
        return self._put(data)

    def _put(self, piece):
        if not piece:
            return 0
        data = self._data
        at = self._position
        if at > len(data):
            data.extend(bytes(at - len(data)))
        data[at:at + len(piece)] = piece
        self._position = at + len(piece)
        return len(piece)

    def truncate(self, size=None, /):
        self._check()
        size = self._size_to_keep(size)
        self._resizable()
        del self._data[size:]
        return size

    readinto = readinto1 = _read_into

    def __getstate__(self):
        kept = {name: value for name, value in self.__dict__.items() if not name.startswith("_")}
        return self.getvalue(), self._position, kept or None

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) < 3:
            raise TypeError(f"{type(self).__qualname__}.__setstate__ argument should be 3-tuple, got {type(state).__name__}")
        _check_state(self, state[1], state[2])
        BytesIO.__init__(self, state[0])
        self._position = state[1]
        self.__dict__.update(state[2] or {})

    def getbuffer(self):
        self._check()
        return memoryview(self._data)


open = open


def text_encoding(encoding, stacklevel=2, /):
    return "utf-8" if encoding is None else encoding
