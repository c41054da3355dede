# The module array: sequences of numbers of one kind.

import struct

typecodes = "bBuwhHiIlLqQfd"
_SIZES = {"b": 1, "B": 1, "u": 4, "w": 4, "h": 2, "H": 2, "i": 4, "I": 4, "l": 8, "L": 8, "q": 8, "Q": 8, "f": 4, "d": 8}


def _checker(typecode):
    # What an item becomes, or why it is none.
    if typecode in "uw":
        def check(value):
            if not isinstance(value, str):
                raise TypeError(f"array item must be a unicode character, not {type(value).__name__}")
            if len(value) != 1:
                raise TypeError(f"array item must be a unicode character, not a string of length {len(value)}")
            return value
    elif typecode in "fd":
        def check(value):
            if type(value) is not float:
                if not hasattr(value, "__float__") and not hasattr(value, "__index__"):
                    raise TypeError(f"must be real number, not {type(value).__name__}")
                value = float(value)
            return value if typecode == "d" else struct.unpack("f", struct.pack("f", value))[0]
    else:
        bits = 8 * _SIZES[typecode]
        low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if typecode.islower() else (0, (1 << bits) - 1)

        def check(value):
            if type(value) is not int:
                if not hasattr(value, "__index__"):
                    raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
                value = value.__index__()
            if low <= value <= high:
                return value
            raise OverflowError(_overflow(typecode, value))
    return check


def _overflow(code, value):
    bound = "less than minimum" if value < 0 else "greater than maximum"
    if code in "IL" and value < 0:
        return "can't convert negative value to unsigned int"
    if code in "qQ":
        return "can't convert negative int to unsigned" if code == "Q" and value < 0 else "int too big to convert"
    if code in "IL" and value >= 1 << 64:
        return "Python int too large to convert to C unsigned long"
    if code in "bBhHil" and not -(1 << 63) <= value < 1 << 63:
        return "Python int too large to convert to C long"
    if code == "I":
        return f"unsigned int is {bound}"
    names = {"b": "signed char", "B": "unsigned byte integer", "h": "signed short integer", "H": "unsigned short"}
    if code == "b" and not -(1 << 15) <= value < 1 << 15:
        return f"signed short integer is {bound}"
    if code == "H" and not -(1 << 31) <= value < 1 << 31:
        return f"signed integer is {bound}"
    return f"{names.get(code, 'signed integer')} is {bound}"


class array:
    def __new__(cls, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError(f"array() argument 1 must be a unicode character, not {type(typecode).__name__}")
        if isinstance(initializer, str) and typecode not in "uw":
            raise TypeError(f"cannot use a str to initialize an array with typecode {typecode!r}")
        if typecode not in _SIZES:
            iter(initializer)
            raise ValueError("bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)")
        self = object.__new__(cls)
        self.typecode = typecode
        self.itemsize = _SIZES[typecode]
        self._check = _checker(typecode)
        self._items = []
        if type(initializer).__name__ in ("bytes", "bytearray"):
            self.frombytes(initializer)
        else:
            self.extend(initializer)
        return self

    def __init__(self, typecode, initializer=(), /):
        pass

    def _like(self, items):
        made = array(self.typecode)
        made._items = items
        return made

    def __repr__(self):
        if not self._items:
            return f"array({self.typecode!r})"
        if self.typecode in "uw":
            return f"array({self.typecode!r}, {''.join(self._items)!r})"
        return f"array({self.typecode!r}, {self._items!r})"

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __reversed__(self):
        return reversed(self._items)

    def __contains__(self, value):
        return value in self._items

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._like(self._items[index])
        try:
            return self._items[index]
        except IndexError:
            raise IndexError("array index out of range") from None
        except TypeError:
            raise TypeError("array indices must be integers") from None

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            if not isinstance(value, array):
                raise TypeError(f"can only assign array (not \"{type(value).__name__}\") to array slice")
            if value.typecode != self.typecode:
                raise TypeError("bad argument type for built-in operation")
            self._items[index] = value._items
            return
        value = self._check(value)
        try:
            self._items[index] = value
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __delitem__(self, index):
        try:
            del self._items[index]
        except IndexError:
            raise IndexError("array assignment index out of range") from None

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f"can only append array (not \"{type(other).__name__}\") to array")
        if other.typecode != self.typecode:
            raise TypeError("bad argument type for built-in operation")
        return self._like(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f"can only extend with array (not \"{type(other).__name__}\")")
        self.extend(other)
        return self

    def __mul__(self, count):
        return self._like(self._items * count)

    __rmul__ = __mul__

    def __imul__(self, count):
        self._items *= count
        return self

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self._items > other._items if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self._items >= other._items if isinstance(other, array) else NotImplemented

    __hash__ = None

    def __copy__(self):
        return self._like(self._items[:])

    def __deepcopy__(self, memo, /):
        return self._like(self._items[:])

    def __reduce_ex__(self, protocol, /):
        return array, (self.typecode, self.tolist())

    def __bytes__(self):
        return self.tobytes()

    def append(self, v, /):
        self._items.append(self._check(v))

    def extend(self, bb, /):
        if isinstance(bb, array):
            if bb.typecode != self.typecode:
                raise TypeError("can only extend with array of same kind")
            self._items.extend(bb._items)
            return
        check, items = self._check, self._items
        for value in bb:
            items.append(check(value))

    def fromlist(self, list, /):
        if type(list) is not type([]):
            raise TypeError("arg must be list")
        self._items += [self._check(value) for value in list]

    def tolist(self):
        return self._items[:]

    def fromunicode(self, ustr, /):
        if self.typecode not in "uw":
            raise ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
        self.extend(ustr)

    def tounicode(self):
        if self.typecode not in "uw":
            raise ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")
        return "".join(self._items)

    def tobytes(self):
        if self.typecode in "uw":
            return "".join(self._items).encode("utf-32-le")
        return struct.pack(f"={len(self._items)}{self._code()}", *self._items)

    def _code(self):
        return {"l": "q", "L": "Q"}.get(self.typecode, self.typecode)

    def frombytes(self, buffer, /):
        if len(buffer) % self.itemsize:
            raise ValueError("bytes length not a multiple of item size")
        if self.typecode in "uw":
            self._items += buffer.decode("utf-32-le")
        else:
            self._items += struct.unpack(f"={len(buffer) // self.itemsize}{self._code()}", buffer)

    def tofile(self, f, /):
        f.write(self.tobytes())

    def fromfile(self, f, n, /):
        data = f.read(n * self.itemsize)
        whole = len(data) // self.itemsize
        self.frombytes(data[:whole * self.itemsize])
        if whole < n:
            raise EOFError("read() didn't return enough bytes")

    def byteswap(self):
        size, data = self.itemsize, self.tobytes()
        self._items = []
        self.frombytes(b"".join([data[at:at + size][::-1] for at in range(0, len(data), size)]))

    def buffer_info(self):
        return id(self), len(self._items)

    def count(self, v, /):
        return self._items.count(v)

    def index(self, v, start=0, stop=9223372036854775807, /):
        try:
            return self._items.index(v, start, stop)
        except ValueError:
            raise ValueError("array.index(x): x not in array") from None

    def insert(self, i, v, /):
        self._items.insert(i, self._check(v))

    def pop(self, i=-1, /):
        if not self._items:
            raise IndexError("pop from empty array")
        try:
            return self._items.pop(i)
        except IndexError:
            raise IndexError("pop index out of range") from None

    def remove(self, v, /):
        try:
            self._items.remove(v)
        except ValueError:
            raise ValueError("array.remove(x): x not in array") from None

    def reverse(self):
        self._items.reverse()

    def clear(self):
        self._items.clear()

    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


ArrayType = array
