# The module `array`: numbers packed into bytes.

typecodes = "bBuwhHiIlLqQfd"

_SIZES = {"b": 1, "B": 1, "u": 4, "w": 4, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "f": 4, "d": 8}
_NAMES = {
    "b": "signed char", "B": "unsigned byte integer", "h": "short integer", "H": "unsigned short", "i": "signed integer",
    "I": "unsigned int",
}


class array:
    __module__ = "array"
    __hash__ = None
    __slots__ = ("_bytes", "_code", "__weakref__")

    def __new__(cls, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError(f"array() argument 1 must be a unicode character, not {type(typecode).__name__}")
        if typecode not in _SIZES:
            raise ValueError("bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)")
        if isinstance(initializer, str) and typecode not in "uw":
            raise TypeError(f"cannot use a str to initialize an array with typecode {typecode!r}")
        if isinstance(initializer, array) and initializer._code in "uw" and typecode not in "uw":
            raise TypeError(f"cannot use a unicode array to initialize an array with typecode {typecode!r}")
        self = object.__new__(cls)
        self._code = typecode
        self._bytes = bytearray()
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            for item in initializer:
                self._bytes += self._pack(item)
        return self

    @property
    def typecode(self):
        return self._code

    @property
    def itemsize(self):
        return _SIZES[self._code]

    def _pack(self, item):
        code = self._code
        if code in "uw":
            if not isinstance(item, str):
                raise TypeError(f"array item must be a unicode character, not {type(item).__name__}")
            if len(item) != 1:
                raise TypeError(f"array item must be a string of length 1, not a string of length {len(item)}")
            return ord(item).to_bytes(4, "little")
        if code in "fd":
            if not isinstance(item, (int, float)) and not hasattr(item, "__float__"):
                raise TypeError(f"must be real number, not {type(item).__name__}")
            item = float(item)
        elif not hasattr(item, "__index__"):
            raise TypeError(f"'{type(item).__name__}' object cannot be interpreted as an integer")
        else:
            bits = _SIZES[code] * 8
            least, most = (-(1 << bits - 1), (1 << bits - 1) - 1) if code.islower() else (0, (1 << bits) - 1)
            if not least <= item <= most:
                if code in "bBhHil" and not -1 << 63 <= item < 1 << 63:
                    raise OverflowError("Python int too large to convert to C long")
                if code in _NAMES and code in "bhBH":
                    raise OverflowError(f"{_NAMES[code]} is {'greater than maximum' if item > most else 'less than minimum'}")
                if item < 0 and code.isupper():
                    raise OverflowError("can't convert negative value to unsigned int")
                raise OverflowError("Python int too large to convert to C " + ("long" if code.islower() else "unsigned long"))
        room = bytearray(_SIZES[code])
        memoryview(room).cast(code)[0] = item
        return bytes(room)

    def _view(self):
        return memoryview(self._bytes).cast("I" if self._code in "uw" else self._code)

    def __buffer__(self, flags, /):
        return self._view()

    def tolist(self):
        with self._view() as view:
            items = view.tolist()
        return [chr(item) for item in items] if self._code in "uw" else items

    def __len__(self):
        return len(self._bytes) // self.itemsize

    def __iter__(self):
        index = 0
        while index < len(self):
            yield self[index]
            index += 1

    def _place(self, index, what):
        if not hasattr(index, "__index__"):
            raise TypeError("array indices must be integers")
        index = index.__index__()
        if index < 0:
            index += len(self)
        if not 0 <= index < len(self):
            raise IndexError(what)
        return index * self.itemsize

    def _of(self, data):
        made = object.__new__(array)
        made._code = self._code
        made._bytes = bytearray(data)
        return made

    def _from(self, items):
        return self._of(b"".join([self._pack(item) for item in items]))

    def __getitem__(self, index, /):
        if isinstance(index, slice):
            return self._from(self.tolist()[index])
        at = self._place(index, "array index out of range")
        with memoryview(self._bytes[at:at + self.itemsize]).cast("I" if self._code in "uw" else self._code) as view:
            return chr(view[0]) if self._code in "uw" else view[0]

    def __setitem__(self, index, value, /):
        if isinstance(index, slice):
            if not isinstance(value, array):
                raise TypeError(f'can only assign array (not "{type(value).__name__}") to array slice')
            if value._code != self._code:
                raise TypeError("bad argument type for built-in operation")
            items = self.tolist()
            items[index] = value.tolist()
            self._bytes[:] = self._from(items)._bytes
            return
        at = self._place(index, "array assignment index out of range")
        self._bytes[at:at + self.itemsize] = self._pack(value)

    def __delitem__(self, index, /):
        if isinstance(index, slice):
            items = self.tolist()
            del items[index]
            self._bytes[:] = self._from(items)._bytes
            return
        at = self._place(index, "array assignment index out of range")
        del self._bytes[at:at + self.itemsize]

    def append(self, item, /):
        self._bytes += self._pack(item)

    def extend(self, items, /):
        if isinstance(items, array):
            if items._code != self._code:
                raise TypeError("can only extend with array of same kind")
            self._bytes += items._bytes
            return
        for item in items:
            self.append(item)

    def fromlist(self, items, /):
        if not isinstance(items, list):
            raise TypeError("arg must be list")
        self._bytes += self._from(items)._bytes

    def frombytes(self, data, /):
        data = bytes(data)
        if len(data) % self.itemsize:
            raise ValueError("bytes length not a multiple of item size")
        self._bytes += data

    def tobytes(self):
        return bytes(self._bytes)

    def fromunicode(self, text, /):
        if self._code not in "uw":
            raise ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
        for character in text:
            self.append(character)

    def tounicode(self):
        if self._code not in "uw":
            raise ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")
        return "".join(self.tolist())

    def fromfile(self, file, count, /):
        data = file.read(count * self.itemsize)
        self.frombytes(data[:len(data) // self.itemsize * self.itemsize])
        if len(data) < count * self.itemsize:
            raise EOFError("read() didn't return enough bytes")

    def tofile(self, file, /):
        file.write(self.tobytes())

    def insert(self, index, item, /):
        packed = self._pack(item)
        if index < 0:
            index = max(index + len(self), 0)
        at = min(index, len(self)) * self.itemsize
        self._bytes[at:at] = packed

    def pop(self, index=-1, /):
        if not self._bytes:
            raise IndexError("pop from empty array")
        at = self._place(index, "pop index out of range")
        item = self[index]
        del self._bytes[at:at + self.itemsize]
        return item

    def remove(self, item, /):
        items = self.tolist()
        if item not in items:
            raise ValueError("array.remove(x): x not in array")
        del self[items.index(item)]

    def clear(self):
        self._bytes.clear()

    def index(self, item, start=0, stop=None, /):
        items = self.tolist()
        try:
            return items.index(item, start, len(items) if stop is None else stop)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def count(self, item, /):
        return self.tolist().count(item)

    def reverse(self):
        self._bytes[:] = self._from(self.tolist()[::-1])._bytes

    def byteswap(self):
        size = self.itemsize
        data = self._bytes
        self._bytes[:] = b"".join([data[at:at + size][::-1] for at in range(0, len(data), size)])

    def buffer_info(self):
        return id(self._bytes), len(self)

    def __contains__(self, item, /):
        return item in self.tolist()

    def __add__(self, other, /):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        if other._code != self._code:
            raise TypeError("bad argument type for built-in operation")
        return self._of(self._bytes + other._bytes)

    def __iadd__(self, other, /):
        if not isinstance(other, array):
            raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, times, /):
        return self._of(self._bytes * times)

    __rmul__ = __mul__

    def __imul__(self, times, /):
        self._bytes *= times
        return self

    def __eq__(self, other, /):
        return self.tolist() == other.tolist() if isinstance(other, array) else NotImplemented

    def __lt__(self, other, /):
        return self.tolist() < other.tolist() if isinstance(other, array) else NotImplemented

    def __le__(self, other, /):
        return self.tolist() <= other.tolist() if isinstance(other, array) else NotImplemented

    def __gt__(self, other, /):
        return self.tolist() > other.tolist() if isinstance(other, array) else NotImplemented

    def __ge__(self, other, /):
        return self.tolist() >= other.tolist() if isinstance(other, array) else NotImplemented

    def __copy__(self):
        return self._of(self._bytes)

    def __deepcopy__(self, memo, /):
        return self._of(self._bytes)

    def __repr__(self):
        if not self._bytes:
            return f"array({self._code!r})"
        shown = self.tounicode() if self._code in "uw" else self.tolist()
        return f"array({self._code!r}, {shown!r})"


ArrayType = array
