# The module base64.

import binascii

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode", "b32decode", "b16encode",
    "b16decode", "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode",
]


def _bytes(s):
    if isinstance(s, str):
        if not s.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return s.encode()
    try:
        return bytes(s)
    except TypeError:
        raise TypeError(f"argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}") from None


def b64encode(s, altchars=None):
    made = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        made = made.replace(b"+", altchars[:1]).replace(b"/", altchars[1:])
    return made


def b64decode(s, altchars=None, validate=False):
    s = _bytes(s)
    if altchars is not None:
        altchars = _bytes(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.replace(altchars[:1], b"+").replace(altchars[1:], b"/")
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


def encodebytes(s):
    s = bytes(s)
    return b"".join([binascii.b2a_base64(s[at:at + 57]) for at in range(0, len(s), 57)])


def decodebytes(s):
    return binascii.a2b_base64(s)


def encode(input, output):
    output.write(encodebytes(input.read()))


def decode(input, output):
    output.write(decodebytes(input.read()))


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _bytes(s)
    if casefold:
        s = s.upper()
    if any([char not in b"0123456789ABCDEF" for char in s]):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


_letters32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def b32encode(s):
    if isinstance(s, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    s, made = bytes(s), []
    for at in range(0, len(s), 5):
        group = s[at:at + 5]
        bits = int.from_bytes(group + bytes(5 - len(group)), "big")
        count = -(-len(group) * 8 // 5)
        made += [_letters32[bits >> 35 - 5 * index & 31] for index in range(count)] + [61] * (8 - count)
    return bytes(made)


def b32decode(s, casefold=False, map01=None):
    s = _bytes(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        s = s.replace(b"0", b"O").replace(b"1", _bytes(map01))
    if casefold:
        s = s.upper()
    pads = len(s) - len(s.rstrip(b"="))
    s, made = s.rstrip(b"="), []
    for at in range(0, len(s), 8):
        bits, group = 0, s[at:at + 8]
        for char in group:
            if char not in _letters32:
                raise binascii.Error("Non-base32 digit found")
            bits = bits << 5 | _letters32.index(char)
        count = len(group) * 5 // 8
        made.append((bits >> len(group) * 5 % 8).to_bytes(count, "big"))
    if pads not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    return b"".join(made)


def __getattr__(name):
    if name in ("a85encode", "a85decode", "b85encode", "b85decode", "z85encode", "z85decode"):
        return getattr(__import__("_base" + "85"), name)
    raise AttributeError(f"module 'base64' has no attribute {name!r}")
