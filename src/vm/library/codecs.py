# The module codecs: what str.encode and bytes.decode know, by name.

import io

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_UTF16_LE = b"\xff\xfe"
BOM_UTF16_BE = b"\xfe\xff"
BOM = BOM_LE = BOM_UTF16 = BOM_UTF16_LE
BOM_BE = BOM_UTF16_BE
BOM_UTF32_LE = BOM_UTF32 = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"


def _rotated(text):
    made = []
    for letter in text:
        if "a" <= letter <= "z":
            letter = chr((ord(letter) - 84) % 26 + 97)
        elif "A" <= letter <= "Z":
            letter = chr((ord(letter) - 52) % 26 + 65)
        made.append(letter)
    return "".join(made)


def encode(obj, encoding="utf-8", errors="strict"):
    name = encoding.lower().replace("-", "_")
    if name in ("rot13", "rot_13"):
        return _rotated(obj)
    if name in ("hex", "hex_codec"):
        return bytes(obj).hex().encode()
    if name in ("base64", "base64_codec"):
        import base64
        return base64.encodebytes(obj)
    return obj.encode(encoding, errors)


def decode(obj, encoding="utf-8", errors="strict"):
    name = encoding.lower().replace("-", "_")
    if name in ("rot13", "rot_13"):
        return _rotated(obj)
    if name in ("hex", "hex_codec"):
        return bytes.fromhex(bytes(obj).decode("ascii"))
    if name in ("base64", "base64_codec"):
        import base64
        return base64.decodebytes(obj)
    if name == "unicode_escape":
        return escape_decode(obj)[0].decode("latin-1") if isinstance(obj, bytes) else obj
    return bytes(obj).decode(encoding, errors)


def escape_decode(data, errors="strict"):
    text = data.decode("latin-1") if isinstance(data, bytes) else data
    quoted = text.replace('"', '\\"').replace("\n", "\\n")
    return eval(f'b"{quoted}"'), len(data)


def escape_encode(data, errors="strict"):
    return repr(data)[2:-1].encode(), len(data)


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    if encoding is not None and "b" in mode:
        mode = mode.replace("b", "")
    return io.open(filename, mode, buffering, encoding, errors if "b" not in mode else None)


class CodecInfo(tuple):
    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None,
                name=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name, self.encode, self.decode = name, encode, decode
        return self


def lookup(encoding, /):
    try:
        "".encode(encoding)
    except LookupError:
        raise LookupError(f"unknown encoding: {encoding}") from None

    def encoder(text, errors="strict"):
        return text.encode(encoding, errors), len(text)

    def decoder(data, errors="strict"):
        return bytes(data).decode(encoding, errors), len(data)

    return CodecInfo(encoder, decoder, name=encoding.lower().replace("_", "-"))


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode
