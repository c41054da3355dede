# The module struct.

from math import copysign, frexp, inf, isinf, isnan, ldexp, nan


class error(Exception):
    pass


error.__module__ = "struct"
try:
    _BYTES = (bytes, bytearray)
except NameError:
    _BYTES = (bytes,)
# Bytes of each code, and the alignment of the native layout, which is that of a 64-bit machine.
_STANDARD = {"x": 1, "c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8, "e": 2,
             "f": 4, "d": 8, "s": 1, "p": 1}
_NATIVE = {**_STANDARD, "l": 8, "L": 8, "n": 8, "N": 8, "P": 8}
_RANGES = {"b": "byte", "B": "ubyte", "h": "short", "H": "ushort"}
_parsed = {}


def _parse(format):
    # The byte order, the size of all, and for each item: offset, code, count, bytes of one.
    if isinstance(format, bytes):
        format = format.decode("ascii")
    if not isinstance(format, str):
        raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {type(format).__name__}")
    known = _parsed.get(format)
    if known is not None:
        return known
    prefix, rest = (format[0], format[1:]) if format[:1] in ("@", "=", "<", ">", "!") else ("@", format)
    sizes = _NATIVE if prefix == "@" else _STANDARD
    items, offset, at = [], 0, 0
    while at < len(rest):
        begin = at
        if rest[at].isspace():
            at += 1
            continue
        while at < len(rest) and rest[at].isdigit():
            at += 1
        if at == len(rest):
            raise error("repeat count given without format specifier")
        count = int(rest[begin:at]) if at > begin else 1
        code = rest[at]
        at += 1
        size = sizes.get(code)
        if size is None:
            raise error("bad char in struct format")
        if prefix == "@" and code not in "spxc":
            offset += -offset % size
        items.append((offset, code, count, size))
        offset += size * count
    made = ("big" if prefix in ">!" else "little", offset, items)
    _parsed[format] = made
    return made


def _needed(items):
    return sum([0 if code == "x" else 1 if code in "sp" else count for _, code, count, _ in items])


def _float_bits(value, fraction_bits, exponent_bits):
    # The bits of IEEE 754: a round to even.
    bias = (1 << exponent_bits - 1) - 1
    sign = 1 if copysign(1.0, value) < 0 else 0
    if isnan(value):
        exponent, fraction = 2 * bias + 1, 1 << fraction_bits - 1
    elif isinf(value):
        exponent, fraction = 2 * bias + 1, 0
    elif value == 0:
        exponent = fraction = 0
    else:
        mantissa, power = frexp(abs(value))
        power -= 1
        mantissa = int(ldexp(mantissa, 53))
        shift = 52 - fraction_bits + max(1 - bias - power, 0)
        kept, lost = mantissa >> shift, mantissa & (1 << shift) - 1
        half = 1 << shift - 1 if shift else 0
        if shift and (lost > half or lost == half and kept & 1):
            kept += 1
        exponent = max(power + bias, 0) if power >= 1 - bias else 0
        if exponent == 0:
            exponent, fraction = kept >> fraction_bits, kept & (1 << fraction_bits) - 1
        else:
            exponent += (kept >> fraction_bits) - 1
            fraction = kept & (1 << fraction_bits) - 1
        if exponent > 2 * bias:
            raise OverflowError(f"float too large to pack with {'e' if fraction_bits == 10 else 'f'} format")
    return (sign << exponent_bits | exponent) << fraction_bits | fraction


def _float_of(bits, fraction_bits, exponent_bits):
    bias = (1 << exponent_bits - 1) - 1
    fraction = bits & (1 << fraction_bits) - 1
    exponent = bits >> fraction_bits & (1 << exponent_bits) - 1
    sign = -1.0 if bits >> fraction_bits + exponent_bits else 1.0
    if exponent == 2 * bias + 1:
        return nan if fraction else sign * inf
    if exponent == 0:
        return sign * ldexp(fraction, 1 - bias - fraction_bits)
    return sign * ldexp(fraction + (1 << fraction_bits), exponent - bias - fraction_bits)


_FLOATS = {"e": (10, 5), "f": (23, 8), "d": (52, 11)}


def _packed(code, size, value, order):
    if code in "efd":
        if not isinstance(value, (float, int)):
            if not hasattr(value, "__float__") and not hasattr(value, "__index__"):
                raise error("required argument is not a float")
        return _float_bits(float(value), *_FLOATS[code]).to_bytes(size, order)
    if code == "?":
        return b"\x01" if value else b"\x00"
    if code == "c":
        if not isinstance(value, _BYTES) or len(value) != 1:
            raise error("char format requires a bytes object of length 1")
        return bytes(value)
    if not isinstance(value, int):
        if not hasattr(value, "__index__"):
            raise error("required argument is not an integer")
        value = value.__index__()
    signed = code in "bhilqn"
    low, high = (-(1 << 8 * size - 1), (1 << 8 * size - 1) - 1) if signed else (0, (1 << 8 * size) - 1)
    if not low <= value <= high:
        raise error(f"{code!r} format requires {low} <= number <= {high}")
    return value.to_bytes(size, order, signed=signed)


def pack(format, /, *values):
    order, size, items = _parse(format)
    needed = _needed(items)
    if needed != len(values):
        raise error(f"pack expected {needed} items for packing (got {len(values)})")
    # The pieces in order, with what lies between them.
    made, end, at = [], 0, 0
    for offset, code, count, width in items:
        if code == "x":
            continue
        if code in "sp":
            value = values[at]
            at += 1
            if not isinstance(value, _BYTES):
                raise error(f"argument for {code!r} must be a bytes object")
            if code == "p":
                value = bytes([min(len(value), count - 1, 255)]) + bytes(value[:count - 1]) if count else b""
            made.append(bytes(offset - end) + bytes(value[:count]) + bytes(max(count - len(value), 0)))
            end = offset + count
            continue
        made.append(bytes(offset - end))
        for _ in range(count):
            made.append(_packed(code, width, values[at], order))
            at += 1
        end = offset + width * count
    return b"".join(made) + bytes(size - end)


def unpack(format, buffer, /):
    _, size, _ = _parse(format)
    if len(buffer) != size:
        raise error(f"unpack requires a buffer of {size} bytes")
    return unpack_from(format, buffer)


def unpack_from(format, /, buffer, offset=0):
    order, size, items = _parse(format)
    buffer = bytes(buffer)
    if offset < 0:
        if offset + len(buffer) < 0:
            raise error(f"offset {offset} out of range for {len(buffer)}-byte buffer")
        offset += len(buffer)
    if len(buffer) - offset < size:
        raise error(
            f"unpack_from requires a buffer of at least {size + offset} bytes for unpacking {size} bytes at offset {offset} "
            f"(actual buffer size is {len(buffer)})"
        )
    values = []
    for begin, code, count, width in items:
        at = offset + begin
        if code == "x":
            continue
        if code == "s":
            values.append(buffer[at:at + count])
        elif code == "p":
            values.append(buffer[at + 1:at + 1 + min(buffer[at], count - 1)] if count else b"")
        else:
            for _ in range(count):
                piece = buffer[at:at + width]
                at += width
                if code == "c":
                    values.append(piece)
                elif code == "?":
                    values.append(piece != b"\x00")
                elif code in "efd":
                    values.append(_float_of(int.from_bytes(piece, order), *_FLOATS[code]))
                else:
                    values.append(int.from_bytes(piece, order, signed=code in "bhilqn"))
    return tuple(values)


def pack_into(format, buffer, offset, /, *values):
    piece = pack(format, *values)
    if offset < 0:
        offset += len(buffer)
    if len(buffer) - offset < len(piece):
        raise error(
            f"pack_into requires a buffer of at least {len(piece) + offset} bytes for packing {len(piece)} bytes at offset "
            f"{offset} (actual buffer size is {len(buffer)})"
        )
    buffer[offset:offset + len(piece)] = piece


def iter_unpack(format, buffer, /):
    _, size, _ = _parse(format)
    if not size:
        raise error("cannot iteratively unpack with a struct of length 0")
    if len(buffer) % size:
        raise error(f"iterative unpacking requires a buffer of a multiple of {size} bytes")
    return iter([unpack_from(format, buffer, at) for at in range(0, len(buffer), size)])


def calcsize(format, /):
    return _parse(format)[1]


class Struct:
    def __init__(self, format):
        self.format = format.decode("ascii") if isinstance(format, bytes) else format
        self.size = calcsize(format)

    def __repr__(self):
        return f"Struct({self.format!r})"

    def pack(self, *values):
        return pack(self.format, *values)

    def unpack(self, buffer, /):
        return unpack(self.format, buffer)

    def unpack_from(self, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)

    def pack_into(self, buffer, offset, /, *values):
        pack_into(self.format, buffer, offset, *values)

    def iter_unpack(self, buffer, /):
        return iter_unpack(self.format, buffer)
