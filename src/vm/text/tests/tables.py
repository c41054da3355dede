"""Prints ../tables.rs from the Unicode database of the Python that runs it (which should be the one that is the judge).

    python3.14 tables.py > ../tables.rs
"""

import unicodedata

POINTS = [chr(point) for point in range(0x110000)]


def boundaries(holds):
    """The points where a property begins or ceases to hold."""
    result, before = [], False
    for point, character in enumerate(POINTS):
        now = bool(holds(character))
        if now != before:
            result.append(point)
            before = now
    return result


def leb128(values):
    """Differences of ascending values, seven bits a byte, low bits first."""
    result, before = bytearray(), 0
    for value in values:
        delta, before = value - before, value
        while delta >= 128:
            result.append(delta & 127 | 128)
            delta >>= 7
        result.append(delta)
    return bytes(result)


def numbers(name, doc, values):
    print(f"\n/// {doc}\npub const {name}: &[u32] = &[")
    line = "   "
    for value in values:
        item = f" 0x{value:x},"
        if len(line) + len(item) > 118:
            print(line)
            line = "   "
        line += item
    print(f"{line}\n];")


def packed(name, doc, values):
    data = leb128(values)
    print(f"\n/// {doc}\npub const {name}: &[u8] = b\"\\")
    line = "    "
    for byte in data:
        item = f"\\x{byte:02x}"
        if len(line) + len(item) > 117:
            print(line + "\\")
            line = "    "
        line += item
    print(f"{line}\";")


category = unicodedata.category
print(f"""//! Properties of code points in Unicode {unicodedata.unidata_version}, the version of CPython 3.14, where neither Rust's library nor
//! `unicode-ident` has them. Written by `tests/tables.py`.
//!
//! A property is the list of the code points where it begins and ceases to hold, in turn.""")
packed("PRINTABLE", "`str.isprintable`: differences from one boundary to the next, seven bits a byte, low bits first.",
       boundaries(str.isprintable))
numbers("LETTER_XOR_START", "General category L, where it differs from `XID_Start`.",
        boundaries(lambda c: c.isalpha() != c.isidentifier()))
numbers("TITLE", "General category Lt.", boundaries(lambda c: category(c) == "Lt"))
numbers("ZEROS", "The digits zero of all scripts; nine digits follow each.",
        [ord(c) for c in POINTS if c.isdecimal() and unicodedata.decimal(c) == 0])
numbers("DIGIT", "`str.isdigit` but not `str.isdecimal`.", boundaries(lambda c: c.isdigit() and not c.isdecimal()))
packed("NUMERIC", "`str.isnumeric` outside of the general category N, packed like [`PRINTABLE`].",
       boundaries(lambda c: c.isnumeric() and category(c)[0] != "N"))
