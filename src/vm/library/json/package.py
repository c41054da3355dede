# The module json.

from math import isfinite

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, lineno, colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


JSONDecodeError.__module__ = "json.decoder"


# ---- reading ----

_SPACE = " \t\n\r"
_DIGITS = "0123456789"
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_WORDS = {"n": ("null", None), "t": ("true", True), "f": ("false", False)}
_CONSTANTS = {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}


def _skip(s, at):
    end = len(s)
    while at < end and s[at] in _SPACE:
        at += 1
    return at


def _code_unit(s, at):
    # The four digits of an escape.
    digits = s[at:at + 4]
    if len(digits) < 4 or not all([digit in "0123456789abcdefABCDEF" for digit in digits]):
        raise JSONDecodeError("Invalid \\uXXXX escape", s, at - 1)
    return int(digits, 16)


def scanstring(s, end, strict=True, /):
    # The string whose first character is at `end`, and where it is over.
    begin, chunks = end - 1, []
    while True:
        stop = s.find('"', end)
        if stop < 0:
            stop = len(s)
        chunk = s[end:stop]
        back = chunk.find("\\")
        if back >= 0:
            chunk = chunk[:back]
        if strict and not chunk.isprintable():
            for index, char in enumerate(chunk):
                if char < " ":
                    raise JSONDecodeError("Invalid control character at", s, end + index)
        if back < 0:
            if stop == len(s):
                raise JSONDecodeError("Unterminated string starting at", s, begin)
            if not chunks:
                return chunk, stop + 1
            chunks.append(chunk)
            return "".join(chunks), stop + 1
        chunks.append(chunk)
        end += back + 1
        if end >= len(s):
            raise JSONDecodeError("Unterminated string starting at", s, begin)
        kind = s[end]
        end += 1
        if kind != "u":
            char = _ESCAPES.get(kind)
            if char is None:
                raise JSONDecodeError("Invalid \\escape", s, end - 2)
        else:
            code = _code_unit(s, end)
            end += 4
            if 0xD800 <= code <= 0xDBFF and s[end:end + 2] == "\\u":
                second = _code_unit(s, end + 2)
                if 0xDC00 <= second <= 0xDFFF:
                    code = 0x10000 + ((code - 0xD800) << 10 | second - 0xDC00)
                    end += 6
            char = chr(code)
        chunks.append(char)


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        value, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        if idx < 0:
            raise ValueError("idx cannot be negative")
        return self._value(s, idx)

    def _value(self, s, at):
        first = s[at:at + 1]
        if first == '"':
            return scanstring(s, at + 1, self.strict)
        if first == "{":
            return self._object(s, at + 1)
        if first == "[":
            return self._array(s, at + 1)
        if first in _WORDS:
            word, value = _WORDS[first]
            if s.startswith(word, at):
                return value, at + len(word)
        for word in _CONSTANTS:
            if s.startswith(word, at):
                return self.parse_constant(word), at + len(word)
        return self._number(s, at)

    def _number(self, s, at):
        end, length = at, len(s)
        if s[end:end + 1] == "-":
            end += 1
        start = end
        while end < length and s[end] in _DIGITS:
            end += 1
            if s[start] == "0":
                break
        if end == start:
            raise JSONDecodeError("Expecting value", s, at)
        whole = end
        if s[end:end + 1] == "." and s[end + 1:end + 2] in set(_DIGITS):
            end += 1
            while end < length and s[end] in _DIGITS:
                end += 1
        if s[end:end + 1] in ("e", "E"):
            mark = end + (2 if s[end + 1:end + 2] in ("+", "-") else 1)
            stop = mark
            while stop < length and s[stop] in _DIGITS:
                stop += 1
            if stop > mark:
                end = stop
        if end == whole:
            return self.parse_int(s[at:end]), end
        return self.parse_float(s[at:end]), end

    def _object(self, s, at):
        pairs = []
        at = _skip(s, at)
        if s[at:at + 1] != "}":
            while True:
                if s[at:at + 1] != '"':
                    raise JSONDecodeError("Expecting property name enclosed in double quotes", s, at)
                key, at = scanstring(s, at + 1, self.strict)
                at = _skip(s, at)
                if s[at:at + 1] != ":":
                    raise JSONDecodeError("Expecting ':' delimiter", s, at)
                value, at = self._value(s, _skip(s, at + 1))
                pairs.append((key, value))
                at = _skip(s, at)
                if s[at:at + 1] == "}":
                    break
                if s[at:at + 1] != ",":
                    raise JSONDecodeError("Expecting ',' delimiter", s, at)
                comma, at = at, _skip(s, at + 1)
                if s[at:at + 1] == "}":
                    raise JSONDecodeError("Illegal trailing comma before end of object", s, comma)
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), at + 1
        made = dict(pairs)
        if self.object_hook is not None:
            made = self.object_hook(made)
        return made, at + 1

    def _array(self, s, at):
        items = []
        at = _skip(s, at)
        if s[at:at + 1] == "]":
            return items, at + 1
        while True:
            value, at = self._value(s, at)
            items.append(value)
            at = _skip(s, at)
            if s[at:at + 1] == "]":
                return items, at + 1
            if s[at:at + 1] != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            comma, at = at, _skip(s, at + 1)
            if s[at:at + 1] == "]":
                raise JSONDecodeError("Illegal trailing comma before end of array", s, comma)


def detect_encoding(b):
    for mark, name in ((b"\x00\x00\xfe\xff", "utf-32"), (b"\xff\xfe\x00\x00", "utf-32"), (b"\xfe\xff", "utf-16"),
                       (b"\xff\xfe", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig")):
        if b.startswith(mark):
            return name
    return "utf-8"


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    else:
        if not isinstance(s, bytes) and type(s).__name__ != "bytearray":
            raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
        s = s.decode(detect_encoding(s), "surrogatepass")
    given = {"object_hook": object_hook, "object_pairs_hook": object_pairs_hook, "parse_float": parse_float,
             "parse_int": parse_int, "parse_constant": parse_constant}
    kw.update([(name, value) for name, value in given.items() if value is not None])
    return (cls or JSONDecoder)(**kw).decode(s)


def load(fp, **kw):
    return loads(fp.read(), **kw)


# ---- writing ----

_WRITTEN = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def encode_basestring(s, /):
    if s.isprintable() and '"' not in s and "\\" not in s:
        return f'"{s}"'
    return '"' + "".join([_WRITTEN.get(char) or (f"\\u{ord(char):04x}" if char < " " else char) for char in s]) + '"'


def _ascii(char):
    if " " <= char <= "~":
        return char
    code = ord(char)
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 | code >> 10:04x}\\u{0xDC00 | code & 0x3FF:04x}"


def encode_basestring_ascii(s, /):
    if s.isascii() and s.isprintable() and '"' not in s and "\\" not in s:
        return f'"{s}"'
    return '"' + "".join([_WRITTEN.get(char) or _ascii(char) for char in s]) + '"'


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys, self.ensure_ascii, self.check_circular = skipkeys, ensure_ascii, check_circular
        self.allow_nan, self.sort_keys, self.indent = allow_nan, sort_keys, indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        chunks = []
        self._begin(chunks, o)
        return "".join(chunks)

    def iterencode(self, o, _one_shot=False):
        chunks, failed = [], None
        try:
            self._begin(chunks, o)
        except Exception as error:
            failed = error
        yield from chunks
        if failed is not None:
            raise failed

    def _begin(self, chunks, o):
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        text = encode_basestring_ascii if self.ensure_ascii else encode_basestring
        _Writing(self, chunks.append, text, indent).value(o, "\n")


class _Writing:
    # One encoding: what it has come to.
    def __init__(self, encoder, put, text, indent):
        self.encoder, self.put, self.text, self.indent, self.open = encoder, put, text, indent, set()

    def number(self, o):
        if not isinstance(o, float):
            return int.__repr__(o)
        if isfinite(o):
            return float.__repr__(o)
        if not self.encoder.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant: " + repr(o))
        return "NaN" if o != o else "Infinity" if o > 0 else "-Infinity"

    def simple(self, o):
        # What is no container; or None.
        if isinstance(o, str):
            return self.text(o)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, (int, float)):
            return self.number(o)
        return None

    def enter(self, o):
        if self.encoder.check_circular:
            if id(o) in self.open:
                raise ValueError("Circular reference detected")
            self.open.add(id(o))

    def value(self, o, line):
        # `line`: what begins a line here, if there is an indentation.
        simple = self.simple(o)
        if simple is not None:
            self.put(simple)
        elif isinstance(o, (list, tuple)):
            self.array(o, line)
        elif isinstance(o, dict):
            self.object(o, line)
        else:
            self.enter(o)
            made = self.encoder.default(o)
            try:
                self.value(made, line)
            except BaseException as error:
                error.add_note(f"when serializing {type(o).__name__} object")
                raise
            self.open.discard(id(o))

    def array(self, items, line):
        if not items:
            self.put("[]")
            return
        self.enter(items)
        inner = "" if self.indent is None else line + self.indent
        before = "[" + inner
        for index, item in enumerate(items):
            try:
                simple = self.simple(item)
                if simple is not None:
                    self.put(before + simple)
                else:
                    self.put(before)
                    self.value(item, inner)
            except BaseException as error:
                error.add_note(f"when serializing {type(items).__name__} item {index}")
                raise
            before = self.encoder.item_separator + inner
        if self.indent is not None:
            self.put(line)
        self.put("]")
        self.open.discard(id(items))

    def object(self, table, line):
        if not table:
            self.put("{}")
            return
        self.enter(table)
        inner = "" if self.indent is None else line + self.indent
        self.put("{")
        before = inner
        items = table.items()
        for key, value in sorted(items) if self.encoder.sort_keys else items:
            if not isinstance(key, str):
                known = self.simple(key)
                if known is None:
                    if self.encoder.skipkeys:
                        continue
                    kind = key.__class__.__name__
                    raise TypeError(f"keys must be str, int, float, bool or None, not {kind}")
                key = known
            if before:
                self.put(before)
            self.put(self.text(key))
            self.put(self.encoder.key_separator)
            before = self.encoder.item_separator + inner
            try:
                self.value(value, inner)
            except BaseException as error:
                error.add_note(f"when serializing {type(table).__name__} item {key!r}")
                raise
        if before is not inner and self.indent is not None:
            self.put(line)
        self.put("}")
        self.open.discard(id(table))


def _encoder(skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
             separators=None, default=None, sort_keys=False, **kw):
    return (cls or JSONEncoder)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan, indent=indent,
        separators=separators, default=default, sort_keys=sort_keys, **kw,
    )


def dumps(obj, **kw):
    return _encoder(**kw).encode(obj)


def dump(obj, fp, **kw):
    for chunk in _encoder(**kw).iterencode(obj):
        fp.write(chunk)


import json.decoder
import json.encoder

del json
