# Reads dates, for `time` and `datetime`. Names are those of the C locale.

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december")
_LONGER = {
    "c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y", "F": "%Y-%m-%d", "T": "%H:%M:%S",
    "R": "%H:%M", "r": "%I:%M:%S %p",
}
# Directive: name of the field, most digits, least and greatest value.
_NUMBERS = {
    "d": ("day", 2, 1, 31), "m": ("month", 2, 1, 12), "H": ("hour", 2, 0, 23), "I": ("hour12", 2, 1, 12),
    "M": ("minute", 2, 0, 59), "S": ("second", 2, 0, 61), "j": ("yearday", 3, 1, 366), "y": ("short", 2, 0, 99),
    "w": ("sunday", 1, 0, 6), "u": ("isoday", 1, 1, 7),
}
_NAMES = {
    "a": ("weekday", [name[:3] for name in _DAYS]), "A": ("weekday", _DAYS), "b": ("month0", [n[:3] for n in _MONTHS]),
    "B": ("month0", _MONTHS), "h": ("month0", [name[:3] for name in _MONTHS]), "p": ("half", ("am", "pm")),
}


def _expanded(format):
    out = ""
    at = 0
    while at < len(format):
        code = format[at + 1:at + 2]
        if format[at] == "%" and code in _LONGER:
            out += _LONGER[code]
            at += 2
        elif format[at] == "%":
            out += format[at:at + 2]
            at += 2
        else:
            out += format[at]
            at += 1
    return out


def _digits(text, at, most):
    end = at
    while end < len(text) and end - at < most and "0" <= text[end] <= "9":
        end += 1
    return end


def _offset(text, at):
    # +hhmm, +hh:mm, Z: seconds and where it ends.
    if text[at:at + 1] in ("Z", "z"):
        return 0, at + 1
    sign = {"+": 1, "-": -1}.get(text[at:at + 1])
    rest = text[at + 1:at + 6].replace(":", "")[:4]
    if not sign or len(rest) < 4 or not rest.isdigit():
        return None, at
    width = 6 if text[at + 3:at + 4] == ":" else 5
    return sign * (int(rest[:2]) * 3600 + int(rest[2:]) * 60), at + width


def _match(string, format):
    fields = {}
    at = 0
    lower = string.lower()
    index = 0
    while index < len(format):
        code = format[index]
        index += 1
        if code.isspace():
            end = at
            while end < len(string) and string[end].isspace():
                end += 1
            while index < len(format) and format[index].isspace():
                index += 1
            if end == at:
                return None
            at = end
            continue
        if code != "%":
            if lower[at:at + 1] != code.lower():
                return None
            at += 1
            continue
        code = format[index:index + 1]
        index += 1
        if code == "%":
            if string[at:at + 1] != "%":
                return None
            at += 1
        elif code in _NUMBERS:
            name, most, least, greatest = _NUMBERS[code]
            end = _digits(string, at, most)
            while end > at and int(string[at:end]) > greatest:
                end -= 1
            if end == at or int(string[at:end]) < least:
                return None
            fields[name] = int(string[at:end])
            at = end
        elif code == "Y":
            if _digits(string, at, 4) != at + 4:
                return None
            fields["year"] = int(string[at:at + 4])
            at += 4
        elif code == "f":
            end = _digits(string, at, 6)
            if end == at:
                return None
            fields["microsecond"] = int(string[at:end].ljust(6, "0"))
            at = end
        elif code in _NAMES:
            name, values = _NAMES[code]
            for number, value in enumerate(values):
                if lower.startswith(value, at):
                    fields[name] = number
                    at += len(value)
                    break
            else:
                return None
        elif code == "z":
            seconds, end = _offset(string, at)
            if seconds is None:
                return None
            fields["offset"] = seconds
            at = end
        elif code == "Z":
            for name in ("utc", "gmt"):
                if lower.startswith(name, at):
                    fields["zone"] = name.upper()
                    at += 3
        elif not code:
            raise ValueError(f"stray % in format '{format}'")
        else:
            raise ValueError(f"'{code}' is a bad directive in format '{format}'")
    return fields, at


def parse(string, format):
    # The fields of a date, of which those not given have their defaults.
    for number, argument in enumerate((string, format)):
        if not isinstance(argument, str):
            raise TypeError(f"strptime() argument {number} must be str, not {type(argument)}")
    found = _match(string, _expanded(format))
    if found is None:
        raise ValueError(f"time data {string!r} does not match format {format!r}")
    fields, end = found
    if end != len(string):
        raise ValueError(f"unconverted data remains: {string[end:]}")
    if "short" in fields:
        fields["year"] = fields["short"] + (2000 if fields["short"] <= 68 else 1900)
    if "month0" in fields:
        fields["month"] = fields["month0"] + 1
    if "sunday" in fields:
        fields["weekday"] = (fields["sunday"] - 1) % 7
    if "isoday" in fields:
        fields["weekday"] = fields["isoday"] - 1
    if "hour12" in fields:
        fields["hour"] = fields["hour12"] % 12 + 12 * fields.get("half", 0)
    return fields
