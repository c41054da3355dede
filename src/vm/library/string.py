# The module string.

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


class Formatter:
    def format(self, format_string, /, *args, **keywords):
        return format_string.format(*args, **keywords)

    def vformat(self, format_string, args, keywords):
        return format_string.format(*args, **keywords)


class Template:
    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def substitute(self, mapping={}, /, **keywords):
        return self._filled({**mapping, **keywords}, False)

    def safe_substitute(self, mapping={}, /, **keywords):
        return self._filled({**mapping, **keywords}, True)

    def _filled(self, values, safe):
        text = self.template
        out = []
        at = 0
        while (dollar := text.find("$", at)) >= 0:
            out.append(text[at:dollar])
            at = dollar + 1
            if text[at:at + 1] == "$":
                out.append("$")
                at += 1
                continue
            braced = text[at:at + 1] == "{"
            start = at + braced
            end = start
            while end < len(text) and (text[end] == "_" or text[end].isalnum() and text[end].isascii()):
                end += 1
            name = text[start:end]
            after = end + braced
            if not name or name[0].isdigit() or braced and text[end:end + 1] != "}":
                if not safe:
                    raise ValueError(f"Invalid placeholder in string: line 1, col {dollar + 1}")
                out.append("$")
                continue
            if name in values:
                out.append(str(values[name]))
            elif safe:
                out.append(text[dollar:after])
            else:
                raise KeyError(name)
            at = after
        out.append(text[at:])
        return "".join(out)


# ---- string.templatelib ----

class _Interpolation:
    __match_args__ = ("value", "expression", "conversion", "format_spec")
    __slots__ = __match_args__

    def __init__(self, value, expression="", conversion=None, format_spec=""):
        self.value, self.expression = value, expression
        self.conversion, self.format_spec = conversion, format_spec

    def __repr__(self):
        return f"Interpolation({self.value!r}, {self.expression!r}, {self.conversion!r}, {self.format_spec!r})"


class _Template:
    def __init__(self, *parts):
        strings, found = [""], []
        for part in parts:
            if isinstance(part, str):
                strings[-1] += part
            elif isinstance(part, _Interpolation):
                found.append(part)
                strings.append("")
            else:
                name = type(part).__name__
                raise TypeError(f"Template.__new__ *args need to be of type 'str' or 'Interpolation', got {name}")
        self.strings, self.interpolations = tuple(strings), tuple(found)

    @property
    def values(self):
        return tuple([part.value for part in self.interpolations])

    def __iter__(self):
        for index, text in enumerate(self.strings):
            if text:
                yield text
            if index < len(self.interpolations):
                yield self.interpolations[index]

    def __add__(self, other):
        if not isinstance(other, _Template):
            name = type(other).__name__
            raise TypeError(
                f'can only concatenate string.templatelib.Template (not "{name}") to string.templatelib.Template'
            )
        return _Template(*self, *other)

    def __repr__(self):
        return f"Template(strings={self.strings!r}, interpolations={self.interpolations!r})"


def _template(parts):
    return _Template(*[part if isinstance(part, str) else _Interpolation(*part) for part in parts])


class templatelib:
    Template, Interpolation = _Template, _Interpolation

    def convert(value, /, conversion):
        return {None: lambda it: it, "s": str, "r": repr, "a": ascii}[conversion](value)


for _made in (_Template, _Interpolation):
    _made.__name__ = _made.__qualname__ = _made.__name__[1:]
    _made.__module__ = "string.templatelib"
