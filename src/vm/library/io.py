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


class _TextType(type):
    # The streams of the process and files in memory are text over bytes as well.
    def __instancecheck__(cls, instance):
        if type.__instancecheck__(cls, instance):
            return True
        kind = type(instance)
        return cls is TextIOWrapper and kind.__module__ == "_io" and kind.__name__ == "TextIOWrapper"


class TextIOWrapper(IOBase, metaclass=_TextType):
    # Text over an object that reads and writes bytes.
    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self.buffer = buffer
        self.encoding, self.errors = encoding or "utf-8", errors or "strict"
        self.line_buffering, self.write_through = line_buffering, write_through
        self.newlines = None
        self._newline, self._pending, self._rest = newline, [], None

    def __repr__(self):
        name = f" name={self.name!r}" if hasattr(self.buffer, "name") else ""
        return f"<_io.TextIOWrapper{name} encoding={self.encoding!r}>"

    @property
    def name(self):
        return self.buffer.name

    @property
    def closed(self):
        return self.buffer is not None and self.buffer.closed

    def _check(self):
        if self.buffer is None:
            raise ValueError("underlying buffer has been detached")
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def fileno(self):
        return self.buffer.fileno()

    def isatty(self):
        return False

    def write(self, text, /):
        self._check()
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        given = text
        if self._newline in ("\r", "\r\n"):
            text = text.replace("\n", self._newline)
        self._pending.append(text.encode(self.encoding, self.errors))
        self._rest = None
        if self.write_through or self.line_buffering and ("\n" in given or "\r" in given):
            self.flush()
        return len(given)

    def flush(self):
        self._check()
        pending, self._pending = self._pending, []
        if pending:
            self.buffer.write(b"".join(pending))
        self.buffer.flush()

    def _decoded(self):
        self._check()
        if self._pending:
            self.flush()
        if self._rest is None:
            self._rest = self.buffer.read().decode(self.encoding, self.errors)
            if self._newline is None:
                self._rest = self._rest.replace("\r\n", "\n").replace("\r", "\n")
        return self._rest

    def _take(self, size):
        piece, self._rest = self._rest[:size], self._rest[size:]
        return piece

    def read(self, size=-1, /):
        rest, size = self._decoded(), _size(size)
        piece = self._take(len(rest) if size < 0 else size)
        if size < 0:
            # What is appended below is read next time.
            self._rest = None
        return piece

    def readline(self, size=-1, /):
        rest, size = self._decoded(), _size(size)
        if not rest:
            return ""
        if self._newline == "":
            ends = [rest.find(end) + len(end) for end in ("\n", "\r\n", "\r") if end in rest]
            carriage = rest.find("\r")
            if carriage >= 0 and rest[carriage + 1:carriage + 2] == "\n":
                ends = [end for end in ends if end != carriage + 1]
            end = min(ends, default=len(rest))
        else:
            found = rest.find(self._newline or "\n")
            end = len(rest) if found < 0 else found + len(self._newline or "\n")
        return self._take(end if size < 0 else min(end, size))

    def seek(self, cookie, whence=0, /):
        self.flush()
        self._rest = None
        return self.buffer.seek(cookie, whence)

    def tell(self):
        self.flush()
        unread = len((self._rest or "").encode(self.encoding, self.errors))
        return self.buffer.tell() - unread

    def truncate(self, size=None, /):
        self.flush()
        return self.buffer.truncate(self.tell() if size is None else size)

    def detach(self):
        self.flush()
        buffer, self.buffer = self.buffer, None
        return buffer

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        self.flush()
        self.encoding, self.errors = encoding or self.encoding, errors or self.errors
        self._newline = newline if newline is not None else self._newline
        self.line_buffering = self.line_buffering if line_buffering is None else line_buffering
        self.write_through = self.write_through if write_through is None else write_through

    def close(self):
        if self.buffer is not None and not self.closed:
            try:
                self.flush()
            finally:
                self.buffer.close()


TextIOWrapper.__module__ = "_io"


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
