# Patterns of bytes: those of the text that Latin-1 makes of them, with ASCII's classes.

import re


def _text(data):
    if isinstance(data, str):
        raise TypeError("cannot use a bytes pattern on a string-like object")
    try:
        return bytes(memoryview(data)).decode("latin-1")
    except TypeError:
        raise TypeError(f"expected string or bytes-like object, got {type(data).__name__!r}") from None


class Match(re.Match):
    def __init__(self, pattern, found, string):
        self.re, self.string, self.pos, self.endpos = pattern, string, found.pos, found.endpos
        self._spans = found._spans
        self.lastindex = found.lastindex

    def _text(self, group, default=None):
        span = self._spans[self._number(group)]
        return default if span is None else bytes(self.string[span[0]:span[1]])

    def expand(self, template):
        return self.re._template(template)(self)


class Pattern(re.Pattern):
    def __init__(self, pattern, flags):
        asked = int(flags)
        if asked & re.UNICODE:
            raise ValueError("cannot use UNICODE flag with a bytes pattern")
        try:
            self._inner = re.Pattern(pattern.decode("latin-1"), asked | re.ASCII)
        except re.PatternError as error:
            raise re.PatternError(error.msg, pattern, error.pos) from None
        self.pattern = bytes(pattern)
        self.flags = self._inner.flags if asked & re.ASCII else self._inner.flags & ~int(re.ASCII)
        self.groups, self.groupindex = self._inner.groups, self._inner.groupindex

    def _wrapped(self, found, string):
        return None if found is None else Match(self, found, string)

    def match(self, string, pos=0, endpos=None):
        return self._wrapped(self._inner.match(_text(string), pos, endpos), string)

    def fullmatch(self, string, pos=0, endpos=None):
        return self._wrapped(self._inner.fullmatch(_text(string), pos, endpos), string)

    def search(self, string, pos=0, endpos=None):
        return self._wrapped(self._inner.search(_text(string), pos, endpos), string)

    def finditer(self, string, pos=0, endpos=None):
        return (Match(self, found, string) for found in self._inner.finditer(_text(string), pos, endpos))

    def findall(self, string, pos=0, endpos=None):
        if self.groups < 2:
            return [match.group(self.groups) or b"" for match in self.finditer(string, pos, endpos)]
        return [match.groups(b"") for match in self.finditer(string, pos, endpos)]

    def split(self, string, maxsplit=0):
        parts, at, count = [], 0, 0
        for match in self.finditer(string):
            if maxsplit and count >= maxsplit:
                break
            parts.append(bytes(string[at:match.start()]))
            parts.extend(match.groups())
            at = match.end()
            count += 1
        parts.append(bytes(string[at:]))
        return parts

    def _template(self, template):
        if callable(template):
            return template
        expand = re._template(_text(template), self._inner)

        def expanded(match):
            # What the machinery of texts asks for are groups as texts.
            return expand(_Texts(match)).encode("latin-1")

        return expanded

    def subn(self, repl, string, count=0):
        expand = self._template(repl)
        parts, at, made = [], 0, 0
        for match in self.finditer(string):
            if count and made >= count:
                break
            parts += string[at:match.start()], expand(match)
            at = match.end()
            made += 1
        parts.append(string[at:])
        return b"".join(parts), made

    __hash__ = re.Pattern.__hash__


class _Texts:
    def __init__(self, match):
        self._match = match

    def group(self, number):
        found = self._match.group(number)
        return found if found is None else found.decode("latin-1")


for _public in (Match, Pattern):
    _public.__module__ = "re"
