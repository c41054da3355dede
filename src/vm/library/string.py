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
