# Encodings beyond UTF-8, ASCII and Latin-1, which the machine knows itself: what `str.encode` and `bytes.decode` ask for by name.

_SURROGATE_REASON = "surrogates not allowed"


def _canonical(name):
    name = name.lower().replace("_", "-").replace(" ", "-")
    return _ALIASES.get(name, name)


_ALIASES = {
    "utf7": "utf-7", "u7": "utf-7", "unicode-1-1-utf-7": "utf-7",
    "utf-8-sig": "utf-8-sig", "utf8-sig": "utf-8-sig",
    "utf16": "utf-16", "u16": "utf-16", "utf-16le": "utf-16-le", "utf-16be": "utf-16-be",
    "utf16-le": "utf-16-le", "utf16-be": "utf-16-be",
    "utf32": "utf-32", "u32": "utf-32", "utf-32le": "utf-32-le", "utf-32be": "utf-32-be",
    "unicodeescape": "unicode-escape", "rawunicodeescape": "raw-unicode-escape",
    "windows-1250": "cp1250", "1250": "cp1250", "windows-1251": "cp1251", "1251": "cp1251", "windows-1252": "cp1252", "1252": "cp1252",
    "437": "cp437", "ibm437": "cp437", "850": "cp850", "ibm850": "cp850",
    "iso8859-2": "iso8859-2", "iso-8859-2": "iso8859-2", "latin2": "iso8859-2", "latin-2": "iso8859-2", "l2": "iso8859-2",
    "iso-8859-5": "iso8859-5", "cyrillic": "iso8859-5", "iso-8859-7": "iso8859-7", "greek": "iso8859-7",
    "iso-8859-9": "iso8859-9", "latin5": "iso8859-9", "latin-5": "iso8859-9",
    "iso-8859-15": "iso8859-15", "latin9": "iso8859-15", "latin-9": "iso8859-15", "koi8-r": "koi8-r",
    "037": "cp037", "ibm037": "cp037",
    "936": "gbk", "cp936": "gbk", "ms936": "gbk",
    "euc-cn": "gb2312", "euccn": "gb2312", "eucgb2312-cn": "gb2312", "gb2312-80": "gb2312", "chinese": "gb2312",
}

# The characters of the bytes 128 to 255; U+FFFE where there is none.
_CHARMAPS = {
    "cp1250": "€\ufffe‚\ufffe„…†‡\ufffe‰Š‹ŚŤŽŹ\ufffe‘’“”•–—\ufffe™š›śťžź\xa0ˇ˘Ł¤Ą¦§¨©Ş«¬\xad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙",
    "cp1251": "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\ufffe™љ›њќћџ\xa0ЎўЈ¤Ґ¦§Ё©Є«¬\xad®Ї°±Ііґµ¶·ё№є»јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя",
    "cp1252": "€\ufffe‚ƒ„…†‡ˆ‰Š‹Œ\ufffeŽ\ufffe\ufffe‘’“”•–—˜™š›œ\ufffežŸ\xa0¡¢£¤¥¦§¨©ª«¬\xad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
    "cp437": "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0",
    "cp850": "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\xad±‗¾¶§÷¸°¨·¹³²■\xa0",
    "iso8859-2": "\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f\xa0Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\xadŽŻ°ą˛ł´ľśˇ¸šşťź˝žżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙",
    "iso8859-5": "\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f\xa0ЁЂЃЄЅІЇЈЉЊЋЌ\xadЎЏАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя№ёђѓєѕіїјљњћќ§ўџ",
    "iso8859-7": "\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f\xa0‘’£€₯¦§¨©ͺ«¬\xad\ufffe―°±²³΄΅Ά·ΈΉΊ»Ό½ΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ\ufffeΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ\ufffe",
    "iso8859-9": "\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f\xa0¡¢£¤¥¦§¨©ª«¬\xad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜİŞßàáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ",
    "iso8859-15": "\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f\xa0¡¢£€¥Š§š©ª«¬\xad®¯°±²³Žµ¶·ž¹º»ŒœŸ¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
    "koi8-r": "─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\xa0⌡°²·÷═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ",
    "cp037": '\x00\x01\x02\x03\x9c\t\x86\x7f\x97\x8d\x8e\x0b\x0c\r\x0e\x0f\x10\x11\x12\x13\x9d\x85\x08\x87\x18\x19\x92\x8f\x1c\x1d\x1e\x1f\x80\x81\x82\x83\x84\n\x17\x1b\x88\x89\x8a\x8b\x8c\x05\x06\x07\x90\x91\x16\x93\x94\x95\x96\x04\x98\x99\x9a\x9b\x14\x15\x9e\x1a \xa0\xe2\xe4\xe0\xe1\xe3\xe5\xe7\xf1\xa2.<(+|&\xe9\xea\xeb\xe8\xed\xee\xef\xec\xdf!$*);\xac-/\xc2\xc4\xc0\xc1\xc3\xc5\xc7\xd1\xa6,%_>?\xf8\xc9\xca\xcb\xc8\xcd\xce\xcf\xcc`:#@\'="\xd8abcdefghi\xab\xbb\xf0\xfd\xfe\xb1\xb0jklmnopqr\xaa\xba\xe6\xb8\xc6\xa4\xb5~stuvwxyz\xa1\xbf\xd0\xdd\xde\xae^\xa3\xa5\xb7\xa9\xa7\xb6\xbc\xbd\xbe[]\xaf\xa8\xb4\xd7{ABCDEFGHI\xad\xf4\xf6\xf2\xf3\xf5}JKLMNOPQR\xb9\xfb\xfc\xf9\xfa\xff\\\xf7STUVWXYZ\xb2\xd4\xd6\xd2\xd3\xd50123456789\xb3\xdb\xdc\xd9\xda\x9f',
}


def _encode_error(encoding, text, start, end, reason, errors):
    """What stands for characters that cannot be encoded, by the handler of this name."""
    if errors == "ignore":
        return ""
    piece = text[start:end]
    if errors == "replace":
        return "?" * len(piece)
    if errors == "xmlcharrefreplace":
        return "".join([f"&#{ord(point)};" for point in piece])
    if errors == "backslashreplace":
        return piece.encode("ascii", "backslashreplace").decode("ascii")
    if errors == "namereplace":
        return "".join([_letter_name(letter) for letter in piece])
    if errors not in ("strict", "surrogateescape", "surrogatepass"):
        raise LookupError(f"unknown error handler name '{errors}'")
    raise UnicodeEncodeError(encoding, text, start, end, reason)


def _decode_error(encoding, data, start, end, reason, errors):
    if errors == "ignore":
        return ""
    if errors == "replace":
        return "\ufffd"
    if errors == "backslashreplace":
        return "".join([f"\\x{byte:02x}" for byte in data[start:end]])
    if errors == "surrogateescape" and data[start] >= 128:
        return "".join([chr(0xDC00 + byte) for byte in data[start:end]])
    if errors not in ("strict", "surrogateescape", "surrogatepass"):
        raise LookupError(f"unknown error handler name '{errors}'")
    raise UnicodeDecodeError(encoding, bytes(data), start, end, reason)


def _encode_units(text, encoding, errors, width, order):
    made = bytearray()
    for index, letter in enumerate(text):
        point = ord(letter)
        if 0xD800 <= point < 0xE000 and errors != "surrogatepass":
            for stand in _encode_error(encoding, text, index, index + 1, _SURROGATE_REASON, errors):
                made += ord(stand).to_bytes(width, order)
        elif width == 2 and point > 0xFFFF:
            point -= 0x10000
            made += (0xD800 + (point >> 10)).to_bytes(2, order)
            made += (0xDC00 + (point & 0x3FF)).to_bytes(2, order)
        else:
            made += point.to_bytes(width, order)
    return bytes(made)


def _decode_utf16(data, encoding, errors, order, index=0):
    made = []
    while index < len(data):
        if index + 1 >= len(data):
            made.append(_decode_error(encoding, data, index, len(data), "truncated data", errors))
            break
        unit = int.from_bytes(data[index:index + 2], order)
        if not 0xD800 <= unit < 0xE000:
            made.append(chr(unit))
            index += 2
            continue
        if unit < 0xDC00:
            if index + 3 >= len(data):
                made.append(_decode_error(encoding, data, index, len(data), "unexpected end of data", errors))
                break
            low = int.from_bytes(data[index + 2:index + 4], order)
            if 0xDC00 <= low < 0xE000:
                made.append(chr(0x10000 + (unit - 0xD800 << 10) + (low - 0xDC00)))
                index += 4
                continue
        if errors == "surrogatepass":
            made.append(chr(unit))
        else:
            reason = "illegal UTF-16 surrogate" if unit < 0xDC00 else "illegal encoding"
            made.append(_decode_error(encoding, data, index, index + 2, reason, errors))
        index += 2
    return "".join(made)


def _decode_utf32(data, encoding, errors, order, index=0):
    made = []
    while index < len(data):
        if index + 3 >= len(data):
            made.append(_decode_error(encoding, data, index, len(data), "truncated data", errors))
            break
        point = int.from_bytes(data[index:index + 4], order)
        if point > 0x10FFFF:
            made.append(_decode_error(encoding, data, index, index + 4, "code point not in range(0x110000)", errors))
        elif 0xD800 <= point < 0xE000 and errors != "surrogatepass":
            reason = "code point in surrogate code point range(0xd800, 0xe000)"
            made.append(_decode_error(encoding, data, index, index + 4, reason, errors))
        else:
            made.append(chr(point))
        index += 4
    return "".join(made)


_SIMPLE = {"\\": "\\", "'": "'", '"': '"', "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\n": ""}
_DIGITS = {"x": (2, "truncated \\xXX escape"), "u": (4, "truncated \\uXXXX escape"), "U": (8, "truncated \\UXXXXXXXX escape")}


def _decode_escapes(data, encoding, errors, kinds, simple):
    text, made, index = data.decode("latin-1"), [], 0
    while index < len(text):
        found = text.find("\\", index)
        if found < 0:
            made.append(text[index:])
            break
        made.append(text[index:found])
        kind = text[found + 1:found + 2]
        if kind in kinds and kind:
            count, reason = _DIGITS[kind]
            end = found + 2
            while end < len(text) and end < found + 2 + count and text[end] in "0123456789abcdefABCDEF":
                end += 1
            index = end
            if end < found + 2 + count:
                made.append(_decode_error(encoding, data, found, end, reason, errors))
                continue
            point = int(text[found + 2:end], 16)
            if point > 0x10FFFF:
                made.append(_decode_error(encoding, data, found, end, "illegal Unicode character", errors))
                continue
            made.append(chr(point))
        elif simple and kind == "N":
            letter, index, reason = _named(text, found)
            made.append(letter or _decode_error(encoding, data, found, index, reason, errors))
        elif simple and kind in _SIMPLE:
            made.append(_SIMPLE[kind])
            index = found + 2
        elif simple and kind and kind in "01234567":
            end = found + 2
            while end < found + 4 and text[end:end + 1] and text[end] in "01234567":
                end += 1
            made.append(chr(int(text[found + 1:end], 8)))
            index = end
        elif simple and not kind:
            made.append(_decode_error(encoding, data, found, found + 1, "\\ at end of string", errors))
            index = found + 1
        else:
            made.append("\\" + kind)
            index = found + 2
    return "".join(made)


def _named(text, found):
    # The character of `\N{...}` or "", where it ends, and what is wrong with it.
    reason = "malformed \\N character escape"
    if text[found + 2:found + 3] != "{":
        return "", found + 2, reason
    end = text.find("}", found)
    if end < 0:
        return "", len(text), reason
    if end == found + 3:
        return "", end, reason
    try:
        return _letter_named(text[found + 3:end]), end + 1, ""
    except KeyError:
        return "", end + 1, "unknown Unicode character name"


def _letter_named(name):
    from unicodedata import lookup
    return lookup(name)


_BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_DIRECT = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'(),-./:?!\"#$%&*;<=>@[]^_`{|} \t\n\r")


def _encode_utf7(text):
    made, bits, count, shifted = [], 0, 0, False
    for letter in text:
        if letter in _DIRECT and letter != "+" or letter == "+" and not shifted:
            if shifted:
                if count:
                    made.append(_BASE64[bits << 6 - count & 63])
                if letter in _BASE64 or letter == "-":
                    made.append("-")
                bits, count, shifted = 0, 0, False
            made.append("+-" if letter == "+" else letter)
            continue
        if not shifted:
            made.append("+")
            shifted = True
        point = ord(letter)
        units = [point] if point < 0x10000 else [0xD800 + (point - 0x10000 >> 10), 0xDC00 + (point - 0x10000 & 0x3FF)]
        for unit in units:
            bits, count = bits << 16 | unit, count + 16
            while count >= 6:
                count -= 6
                made.append(_BASE64[bits >> count & 63])
            bits &= (1 << count) - 1
    if shifted:
        made.append((_BASE64[bits << 6 - count & 63] if count else "") + "-")
    return "".join(made).encode("ascii")


def _decode_utf7(data, errors):
    made, bits, count, high, start = [], 0, 0, 0, -1

    def ended():
        # What is wrong with a shifted part that ends here.
        if high or count >= 6:
            return "partial character in shift sequence" if count >= 6 else ""
        return "non-zero padding bits in shift sequence" if bits else ""

    index, length = 0, len(data)
    while index < length:
        byte = data[index]
        letter = chr(byte)
        if start >= 0 and byte < 128 and letter in _BASE64:
            bits, count, index = bits << 6 | _BASE64.index(letter), count + 6, index + 1
            if count >= 16:
                count -= 16
                unit, bits = bits >> count, bits & (1 << count) - 1
                if high and 0xDC00 <= unit < 0xE000:
                    made.append(chr(0x10000 + (high - 0xD800 << 10) + unit - 0xDC00))
                    high = 0
                    continue
                if high:
                    made.append(chr(high))
                high = unit if 0xD800 <= unit < 0xDC00 else 0
                if not high:
                    made.append(chr(unit))
        elif start >= 0:
            reason = ended()
            if high:
                made.append(chr(high))
            first, high, bits, count, start = start, 0, 0, 0, -1
            if reason:
                made.append(_decode_error("utf7", data, first, index + 1, reason, errors))
                index += 1
            elif letter == "-":
                index += 1
        elif letter == "+":
            follows = data[index + 1:index + 2]
            if follows == b"-":
                made.append("+")
                index += 2
            elif follows and not (follows[0] < 128 and chr(follows[0]) in _BASE64):
                made.append(_decode_error("utf7", data, index, index + 2, "ill-formed sequence", errors))
                index += 2
            else:
                start = index
                index += 1
        elif byte < 128:
            made.append(letter)
            index += 1
        else:
            made.append(_decode_error("utf7", data, index, index + 1, "unexpected special character", errors))
            index += 1
    if start >= 0:
        if high or count >= 6 or bits:
            made.append(_decode_error("utf7", data, start, length, "unterminated shift sequence", errors))
    return "".join(made)


def _encode_escapes(text):
    made = []
    for letter in text:
        if letter == "\\":
            made.append("\\\\")
        elif letter in "\t\n\r":
            made.append({"\t": "\\t", "\n": "\\n", "\r": "\\r"}[letter])
        elif " " <= letter <= "~":
            made.append(letter)
        else:
            made.append(_escaped(ord(letter)))
    return "".join(made).encode("ascii")


def _escaped(point):
    if point < 0x100:
        return f"\\x{point:02x}"
    return f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"


def _encode_charmap(text, name, errors):
    table = _CHARMAPS[name]
    made = bytearray()
    for index, letter in enumerate(text):
        byte = _byte_of(table, letter)
        if byte is None:
            reason = "character maps to <undefined>"
            for stand in _encode_error("charmap", text, index, index + 1, reason, errors):
                made.append(_byte_of(table, stand) or 63)
        else:
            made.append(byte)
    return bytes(made)


def _byte_of(table, letter):
    if len(table) == 128 and letter < "\x80":
        return ord(letter)
    found = table.find(letter)
    if found < 0 or letter == "\ufffe":
        return None
    return found + 256 - len(table)


def _decode_charmap(data, name, errors):
    table = _CHARMAPS[name]
    first = 256 - len(table)
    made = []
    for index, byte in enumerate(data):
        letter = chr(byte) if byte < first else table[byte - first]
        if letter == "\ufffe":
            letter = _decode_error("charmap", data, index, index + 1, "character maps to <undefined>", errors)
        made.append(letter)
    return "".join(made)


def _gbk():
    # Fetched when it is asked for; put together, so that it does not come along with this module.
    return __import__("_" + "gbk")


# Rows of GB2312 that are not full: what they have.
_PARTS = {
    0xA2: ((0xB1, 0xE2), (0xE5, 0xEE), (0xF1, 0xFC)), 0xA4: ((0xA1, 0xF3),), 0xA5: ((0xA1, 0xF6),), 0xA6: ((0xA1, 0xB8), (0xC1, 0xD8)),
    0xA7: ((0xA1, 0xC1), (0xD1, 0xF1)), 0xA8: ((0xA1, 0xBA), (0xC5, 0xE9)), 0xA9: ((0xA4, 0xEF),), 0xD7: ((0xA1, 0xF9),),
}
# What it has in other places than GBK.
_OTHERWISE = {"\xb7": "\u30fb", "\u2014": "\u2015"}
_BACK = {"\xb7": None, "\u2014": None, "\u30fb": "\xb7", "\u2015": "\u2014"}


def _is_gb2312(lead, trail):
    if not (0xA1 <= lead <= 0xA9 or 0xB0 <= lead <= 0xF7) or trail < 0xA1:
        return False
    return any([first <= trail <= last for first, last in _PARTS.get(lead, ((0xA1, 0xFE),))])


def _encode_gb(text, name, errors):
    places = _gbk().PLACES
    made = bytearray()
    for index, letter in enumerate(text):
        if letter < "\x80":
            made.append(ord(letter))
            continue
        place = places.get(letter if name == "gbk" else _BACK.get(letter, letter))
        if place is not None:
            lead, trail = 0x81 + place // 190, place % 190
            trail += 0x40 if trail < 0x3F else 0x41
            if name == "gbk" or _is_gb2312(lead, trail):
                made += bytes((lead, trail))
                continue
        stand = _encode_error(name, text, index, index + 1, "illegal multibyte sequence", errors)
        made += _encode_gb(stand, name, "strict")
    return bytes(made)


def _decode_gb(data, name, errors):
    table = _gbk().TABLE
    made = []
    index = 0
    while index < len(data):
        lead = data[index]
        if lead < 0x80:
            made.append(chr(lead))
            index += 1
            continue
        reason = "illegal multibyte sequence"
        if index + 1 == len(data):
            reason = "incomplete multibyte sequence"
        elif 0x80 < lead < 0xFF:
            trail = data[index + 1]
            if 0x40 <= trail < 0xFF and trail != 0x7F and (name == "gbk" or _is_gb2312(lead, trail)):
                letter = table[(lead - 0x81) * 190 + trail - (0x40 if trail < 0x7F else 0x41)]
                if letter != "\ufffe":
                    made.append(letter if name == "gbk" else _OTHERWISE.get(letter, letter))
                    index += 2
                    continue
        made.append(_decode_error(name, data, index, index + 1, reason, errors))
        index += 1
    return "".join(made)


_BINARY = ("hex", "hex-codec", "base64", "base64-codec", "rot13", "rot-13", "zlib", "zlib-codec", "bz2", "uu")


def _letter_name(letter):
    from unicodedata import name
    known = name(letter, "")
    return f"\\N{{{known}}}" if known else letter.encode("ascii", "backslashreplace").decode("ascii")


def _encode_names(text, encoding):
    # For the encodings that the machine knows itself: what they cannot encode is replaced first.
    pieces = [piece if piece.encode(encoding, "ignore") else _letter_name(piece) for piece in text]
    return "".join(pieces).encode(encoding)


def encode(text, encoding, errors):
    name = _canonical(encoding)
    if name in ("ascii", "us-ascii", "latin-1", "latin1", "iso-8859-1", "iso8859-1", "utf-8", "utf8"):
        return _encode_names(text, encoding)
    if name == "utf-8-sig":
        return b"\xef\xbb\xbf" + text.encode("utf-8", errors)
    if name in ("utf-16", "utf-32"):
        mark = "\ufeff".encode(name + "-le")
        return mark + _encode_units(text, name, errors, 2 if name == "utf-16" else 4, "little")
    if name in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"):
        return _encode_units(text, name, errors, 2 if "16" in name else 4, "big" if name.endswith("be") else "little")
    if name == "utf-7":
        return _encode_utf7(text)
    if name == "unicode-escape":
        return _encode_escapes(text)
    if name == "raw-unicode-escape":
        return b"".join([bytes((ord(letter),)) if letter < "\u0100" else _escaped(ord(letter)).encode() for letter in text])
    if name in _CHARMAPS:
        return _encode_charmap(text, name, errors)
    if name in ("gbk", "gb2312"):
        return _encode_gb(text, name, errors)
    if name in _BINARY:
        raise LookupError(f"'{encoding}' is not a text encoding; use codecs.encode() to handle arbitrary codecs")
    raise LookupError(f"unknown encoding: {encoding}")


def decode(data, encoding, errors):
    name = _canonical(encoding)
    if name == "utf-8-sig":
        return data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", errors)
    if name in ("utf-16", "utf-32"):
        width = 2 if name == "utf-16" else 4
        read = _decode_utf16 if width == 2 else _decode_utf32
        if data[:width] == "\ufeff".encode(name + "-be"):
            return read(data, name + "-be", errors, "big", width)
        return read(data, name + "-le", errors, "little", width if data[:width] == "\ufeff".encode(name + "-le") else 0)
    if name in ("utf-16-le", "utf-16-be"):
        return _decode_utf16(data, name, errors, "big" if name.endswith("be") else "little")
    if name in ("utf-32-le", "utf-32-be"):
        return _decode_utf32(data, name, errors, "big" if name.endswith("be") else "little")
    if name == "utf-7":
        return _decode_utf7(data, errors)
    if name == "unicode-escape":
        return _decode_escapes(data, "unicodeescape", errors, "xuU", True)
    if name == "raw-unicode-escape":
        return _decode_escapes(data, "rawunicodeescape", errors, "uU", False)
    if name in _CHARMAPS:
        return _decode_charmap(data, name, errors)
    if name in ("gbk", "gb2312"):
        return _decode_gb(data, name, errors)
    if name in _BINARY:
        raise LookupError(f"'{encoding}' is not a text encoding; use codecs.decode() to handle arbitrary codecs")
    raise LookupError(f"unknown encoding: {encoding}")
