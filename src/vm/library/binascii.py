# The module binascii.

class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


Error.__module__ = Incomplete.__module__ = "binascii"
_letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def _bytes(data):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return bytes(data)


def _ascii(data):
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode()
    return bytes(data)


def hexlify(data, sep="", bytes_per_sep=1):
    return (_bytes(data).hex(sep, bytes_per_sep) if sep else _bytes(data).hex()).encode()


b2a_hex = hexlify


def unhexlify(hexstr, /):
    text = _ascii(hexstr)
    if len(text) % 2:
        raise Error("Odd-length string")
    digits = b"0123456789abcdef"
    text = text.lower()
    if any([char not in digits for char in text]):
        raise Error("Non-hexadecimal digit found")
    return bytes([digits.index(text[at]) * 16 + digits.index(text[at + 1]) for at in range(0, len(text), 2)])


a2b_hex = unhexlify


def b2a_base64(data, /, *, newline=True):
    data, made = _bytes(data), []
    for at in range(0, len(data), 3):
        group = data[at:at + 3]
        bits = int.from_bytes(group + bytes(3 - len(group)), "big")
        letters = [_letters[bits >> shift & 63] for shift in (18, 12, 6, 0)][:len(group) + 1]
        made.extend(letters + [61] * (4 - len(letters)))
    return bytes(made) + (b"\n" if newline else b"")


def a2b_base64(data, /, *, strict_mode=False):
    # As CPython: without `strict_mode`, what follows the padding is read too.
    text, made, bits, count, pads = _ascii(data), [], 0, 0, 0
    values = {letter: value for value, letter in enumerate(_letters)}
    if strict_mode and text[:1] == b"=":
        raise Error("Leading padding not allowed")
    for at, char in enumerate(text):
        if char == 61:
            if count % 4 >= 2:
                pads += 1
                if strict_mode and count % 4 + pads >= 4 and at + 1 < len(text):
                    raise Error("Excess data after padding")
            continue
        value = values.get(char)
        if value is None:
            if strict_mode:
                raise Error("Only base64 data is allowed")
            continue
        if strict_mode and pads:
            raise Error("Discontinuous padding not allowed")
        pads = 0
        bits = bits << 6 | value
        count += 1
        if count % 4:
            if count % 4 > 1:
                made.append(bits >> (8 - 2 * (count % 4)) % 8 & 255)
        else:
            made.append(bits & 255)
        bits &= 0xFFFF
    if count % 4 == 1:
        raise Error(f"Invalid base64-encoded string: number of data characters ({count}) cannot be 1 more than a multiple of 4")
    if count % 4 and count % 4 + pads < 4:
        raise Error("Incorrect padding")
    return bytes(made)


def crc32(data, value=0, /):
    crc = value ^ 0xFFFFFFFF
    for byte in _bytes(data):
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xEDB88320 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF
