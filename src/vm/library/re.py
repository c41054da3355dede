# The module `re`: patterns are read into trees, and matched by going back where a choice was wrong, as CPython does.
# Each node becomes a function of a place in the text and of what is to follow; a loop over places keeps long repetitions of
# one character off the stack.

import sys

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape", "error",
    "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE",
    "UNICODE", "NOFLAG", "RegexFlag", "PatternError",
]


class RegexFlag(int):
    def __or__(self, other):
        return RegexFlag(int(self) | int(other))

    __ror__ = __or__

    def __and__(self, other):
        return RegexFlag(int(self) & int(other))

    __rand__ = __and__

    def __repr__(self):
        return _flag_names(int(self)) or "re.NOFLAG"

    __str__ = __repr__


def _flag_names(flags):
    known = (("IGNORECASE", 2), ("MULTILINE", 8), ("DOTALL", 16), ("UNICODE", 32), ("VERBOSE", 64), ("ASCII", 256))
    return "|".join(["re." + name for name, bit in known if flags & bit])


NOFLAG = RegexFlag(0)
I = IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag(4)
M = MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag(16)
U = UNICODE = RegexFlag(32)
X = VERBOSE = RegexFlag(64)
A = ASCII = RegexFlag(256)
_I, _M, _S, _X, _A = 2, 8, 16, 64, 256


class PatternError(Exception):
    def __init__(self, msg, pattern=None, pos=None):
        self.msg, self.pattern, self.pos = msg, pattern, pos
        text = msg
        if pos is not None:
            text = f"{msg} at position {pos}"
        super().__init__(text)


error = PatternError
PatternError.__module__ = "re"


def _is_word(c):
    return c.isalnum() or c == "_"


def _is_ascii_word(c):
    return c.isascii() and (c.isalnum() or c == "_")


def _is_space(c):
    return c.isspace()


def _class(letter, flags):
    # A test of one character.
    ascii_only = flags & _A
    kind = letter.lower()
    if kind == "d":
        test = (lambda c: "0" <= c <= "9") if ascii_only else str.isdecimal
    elif kind == "w":
        test = _is_ascii_word if ascii_only else _is_word
    else:
        test = (lambda c: c in " \t\n\r\f\v") if ascii_only else _is_space
    return test if letter == kind else lambda c: not test(c)


_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a", "0": "\0", "b": "\b"}


class _Parser:
    def __init__(self, pattern, flags):
        self.text = pattern
        self.at = 0
        self.flags = flags
        self.groups = 1
        self.names = {}
        self.open = []

    def fail(self, message, at=None):
        raise PatternError(message, self.text, self.at if at is None else at)

    def peek(self):
        return self.text[self.at:self.at + 1]

    def take(self, expected):
        if self.text.startswith(expected, self.at):
            self.at += len(expected)
            return True
        return False

    def until(self, end, what):
        place = self.text.find(end, self.at)
        if place < 0:
            self.fail(f"missing {end}, unterminated name" if what == "group name" else f"missing {end}")
        found = self.text[self.at:place]
        if not found:
            self.fail(f"missing {what}")
        self.at = place + 1
        return found

    def whole(self):
        node = self.choice()
        if self.at < len(self.text):
            self.fail("unbalanced parenthesis")
        return node

    def choice(self):
        options = [self.sequence()]
        while self.take("|"):
            options.append(self.sequence())
        return options[0] if len(options) == 1 else ("choice", options)

    def sequence(self):
        items = []
        while self.at < len(self.text) and self.peek() not in "|)":
            item = self.repeated()
            if item is not None:
                items.append(item)
        return items[0] if len(items) == 1 else ("sequence", items)

    def skip_blank(self):
        while self.flags & _X and self.at < len(self.text):
            if self.peek().isspace():
                self.at += 1
            elif self.peek() == "#":
                end = self.text.find("\n", self.at)
                self.at = len(self.text) if end < 0 else end + 1
            else:
                return

    def repeated(self):
        self.skip_blank()
        if self.at >= len(self.text) or self.peek() in "|)":
            return None
        begin = self.at
        if self.peek() in "*+?":
            self.fail("nothing to repeat")
        item = self.atom()
        repeats = 0
        while True:
            self.skip_blank()
            place = self.at
            bounds = self.bounds()
            if bounds is None:
                return item
            if item is None or item[0] in ("start", "end", "edge"):
                self.fail("nothing to repeat", begin)
            if repeats:
                self.fail("multiple repeat", place)
            repeats += 1
            style = "greedy"
            if self.take("?"):
                style = "lazy"
            elif self.take("+"):
                style = "possessive"
            item = ("repeat", item, bounds[0], bounds[1], style)

    def bounds(self):
        if self.take("*"):
            return 0, None
        if self.take("+"):
            return 1, None
        if self.take("?"):
            return 0, 1
        if self.peek() != "{":
            return None
        end = self.text.find("}", self.at)
        inside = self.text[self.at + 1:end] if end > 0 else ""
        low, comma, high = inside.partition(",")
        if not (low.isdigit() or low == "" and comma) or not (high.isdigit() or high == "") or inside == ",":
            return None
        at = self.at
        self.at = end + 1
        low = int(low or 0)
        high = low if not comma else int(high) if high else None
        if high is not None and high < low:
            self.fail("min repeat greater than max repeat", at + 1)
        return low, high

    def atom(self):
        c = self.peek()
        begin = self.at
        self.at += 1
        if c == ".":
            return ("test", (lambda c: True) if self.flags & _S else (lambda c: c != "\n"))
        if c == "^":
            return ("start", "line" if self.flags & _M else "text")
        if c == "$":
            return ("end", "line" if self.flags & _M else "last")
        if c == "[":
            return self.set(begin)
        if c == "(":
            return self.group(begin)
        if c == "\\":
            return self.escape(begin)
        return self.literal(c)

    def literal(self, c):
        if self.flags & _I and c.lower() != c.upper():
            lower = c.lower()
            return ("test", lambda other: other.lower() == lower)
        return ("literal", c)

    def number(self, digits, begin, most=0x10FFFF):
        text = self.text[self.at:self.at + digits]
        if len(text) < digits or any([c not in "0123456789abcdefABCDEF" for c in text]):
            self.fail(f"incomplete escape {self.text[begin:self.at] + text}", begin)
        self.at += digits
        return chr(int(text, 16))

    def escaped_character(self, c, begin):
        # What stands for one character, or nothing.
        if c in ("x", "u", "U"):
            return self.number({"x": 2, "u": 4, "U": 8}[c], begin)
        if c == "0" or c in "1234567" and self.text[self.at - 1:self.at + 2].isdigit() and len(self.text[self.at - 1:self.at + 2]) == 3:
            end = self.at
            while end < len(self.text) and end - self.at < 2 and self.text[end] in "01234567":
                end += 1
            value = int(self.text[self.at - 1:end], 8)
            self.at = end
            return chr(value)
        if c in _ESCAPES and c != "b":
            return _ESCAPES[c]
        if c.isascii() and c.isalnum():
            return None
        return c

    def escape(self, begin):
        if self.at >= len(self.text):
            self.fail("bad escape (end of pattern)", begin)
        c = self.peek()
        self.at += 1
        if c in "dDwWsS":
            return ("test", _class(c, self.flags))
        if c == "A":
            return ("start", "text")
        if c in "Zz":
            return ("end", "text")
        if c in "bB":
            return ("edge", c == "b", _is_ascii_word if self.flags & _A else _is_word)
        plain = self.escaped_character(c, begin)
        if plain is not None:
            return self.literal(plain)
        if c.isdigit():
            if self.peek().isdigit():
                c += self.peek()
                self.at += 1
            return self.reference(int(c), begin)
        self.fail(f"bad escape \\{c}", begin)

    def reference(self, number, begin):
        if number >= self.groups:
            self.fail(f"invalid group reference {number}", begin + 1)
        if number in self.open:
            self.fail("cannot refer to an open group", begin)
        return ("reference", number, self.flags & _I)

    def set(self, begin):
        negated = self.take("^")
        singles = []
        ranges = []
        tests = []
        first = True
        while True:
            if self.at >= len(self.text):
                self.fail("unterminated character set", begin)
            place = self.at
            c = self.peek()
            self.at += 1
            if c == "]" and not first:
                break
            first = False
            low = self.set_item(c, place, tests)
            if low is None:
                continue
            if self.peek() == "-" and self.text[self.at + 1:self.at + 2] not in ("]", ""):
                self.at += 1
                c = self.peek()
                self.at += 1
                high = self.set_item(c, self.at - 1, [])
                if high is None or high < low:
                    self.fail(f"bad character range {self.text[place:self.at]}", place)
                ranges.append((low, high))
            else:
                singles.append(low)
        return ("test", _set_test(negated, singles, ranges, tests, self.flags & _I))

    def set_item(self, c, place, tests):
        if c != "\\":
            return c
        c = self.peek()
        if not c:
            self.fail("bad escape (end of pattern)", place)
        self.at += 1
        if c in "dDwWsS":
            tests.append(_class(c, self.flags))
            return None
        if c == "b":
            return "\b"
        plain = self.escaped_character(c, place)
        if plain is None:
            self.fail(f"bad escape \\{c}", place)
        return plain

    def close(self, begin):
        if not self.take(")"):
            self.fail("missing ), unterminated subpattern", begin)

    def group(self, begin):
        name = None
        if self.take("?"):
            if self.take(":"):
                return self.inner(begin)
            if self.take("="):
                return ("look", self.inner(begin), True)
            if self.take("!"):
                return ("look", self.inner(begin), False)
            if self.take("<="):
                return ("behind", self.inner(begin), True)
            if self.take("<!"):
                return ("behind", self.inner(begin), False)
            if self.take(">"):
                return ("atomic", self.inner(begin))
            if self.take("#"):
                self.until(")", "comment")
                return None
            if self.take("P="):
                known = self.until(")", "group name")
                if known not in self.names:
                    self.fail(f"unknown group name {known!r}", begin + 4)
                return self.reference(self.names[known], begin)
            if self.take("P<"):
                place = self.at
                name = self.until(">", "group name")
                if not name.isidentifier():
                    self.fail(f"bad character in group name {name!r}", place)
                if name in self.names:
                    self.fail(f"redefinition of group name {name!r} as group {self.groups}; was group {self.names[name]}", place)
            elif self.take("("):
                return self.conditional(begin)
            else:
                return self.inline_flags(begin)
        number = self.groups
        self.groups += 1
        if name:
            self.names[name] = number
        self.open.append(number)
        node = self.inner(begin)
        self.open.pop()
        return ("group", node, number)

    def inner(self, begin):
        flags = self.flags
        node = self.choice()
        self.flags = flags
        self.close(begin)
        return node

    def conditional(self, begin):
        which = self.until(")", "group name")
        number = int(which) if which.isdigit() else self.names.get(which)
        if number is None:
            self.fail(f"unknown group name {which!r}", begin + 3)
        yes = self.sequence()
        no = self.sequence() if self.take("|") else ("sequence", [])
        self.close(begin)
        return ("conditional", number, yes, no)

    def inline_flags(self, begin):
        letters = {"i": _I, "m": _M, "s": _S, "x": _X, "a": _A, "u": 32, "L": 4}
        on = off = 0
        while self.peek() in letters and self.peek():
            on |= letters[self.peek()]
            self.at += 1
        if self.take("-"):
            while self.peek() in letters and self.peek():
                off |= letters[self.peek()]
                self.at += 1
        if self.take(")"):
            if begin != 0:
                self.fail("global flags not at the start of the expression", begin)
            self.flags |= on
            return None
        if not self.take(":"):
            self.fail(f"unknown extension ?{self.text[begin + 2:begin + 3]}", begin + 1)
        before = self.flags
        self.flags = (self.flags | on) & ~off
        node = self.choice()
        self.flags = before
        self.close(begin)
        return node


def _set_test(negated, singles, ranges, tests, ignore_case):
    singles = "".join(singles)

    def plain(c):
        if c in singles:
            return True
        for low, high in ranges:
            if low <= c <= high:
                return True
        for test in tests:
            if test(c):
                return True
        return False

    if ignore_case:
        return lambda c: (plain(c) or plain(c.lower()) or plain(c.upper())) != negated
    return (lambda c: not plain(c)) if negated else plain


# A matcher is called with the state, a place and what is to follow; it gives the place where the whole ends, or None.

def _build(node, then):
    # The matcher of a node followed by the matcher `then`.
    kind = node[0]
    if kind == "literal":
        wanted = node[1]
        return lambda s, at: then(s, at + 1) if at < s.end and s.text[at] == wanted else None
    if kind == "test":
        test = node[1]
        return lambda s, at: then(s, at + 1) if at < s.end and test(s.text[at]) else None
    if kind == "sequence":
        for item in reversed(node[1]):
            then = _build(item, then)
        return then
    if kind == "choice":
        options = [_build(option, then) for option in node[1]]

        def choose(s, at):
            for option in options:
                found = option(s, at)
                if found is not None:
                    return found
            return None
        return choose
    if kind == "group":
        return _build_group(node, then)
    if kind == "repeat":
        return _build_repeat(node, then)
    if kind == "start":
        if node[1] == "line":
            return lambda s, at: then(s, at) if at == 0 or s.text[at - 1] == "\n" else None
        return lambda s, at: then(s, at) if at == 0 else None
    if kind == "end":
        return _build_end(node[1], then)
    if kind == "edge":
        wanted, word = node[1], node[2]

        def edge(s, at):
            before = at > 0 and word(s.text[at - 1])
            after = at < s.end and word(s.text[at])
            return then(s, at) if (before != after) == wanted else None
        return edge
    if kind == "reference":
        return _build_reference(node, then)
    if kind == "look":
        inner = _build(node[1], _stop)
        wanted = node[2]
        return lambda s, at: then(s, at) if (inner(s, at) is not None) == wanted else None
    if kind == "behind":
        return _build_behind(node, then)
    if kind == "atomic":
        inner = _build(node[1], _stop)

        def atomic(s, at):
            end = inner(s, at)
            return None if end is None else then(s, end)
        return atomic
    number, yes, no = node[1], _build(node[2], then), _build(node[3], then)
    return lambda s, at: (yes if s.groups[number] is not None else no)(s, at)


def _stop(s, at):
    return at


def _build_group(node, then):
    number = node[2]

    def finish(s, at):
        before, last = s.groups[number], s.last
        s.groups[number] = (s.starts[number], at)
        s.last = number
        found = then(s, at)
        if found is None:
            s.groups[number], s.last = before, last
        return found

    inner = _build(node[1], finish)

    def begin(s, at):
        before = s.starts[number]
        s.starts[number] = at
        found = inner(s, at)
        if found is None:
            s.starts[number] = before
        return found
    return begin


def _build_end(kind, then):
    def end(s, at):
        rest = s.end - at
        fits = rest == 0 or kind == "last" and rest == 1 and s.text[at] == "\n" or kind == "line" and s.text[at] == "\n"
        return then(s, at) if fits else None
    return end


def _build_reference(node, then):
    number, ignore_case = node[1], node[2]

    def reference(s, at):
        span = s.groups[number]
        if span is None:
            return None
        wanted = s.text[span[0]:span[1]]
        found = s.text[at:at + len(wanted)]
        if found != wanted and not (ignore_case and found.lower() == wanted.lower()) or at + len(wanted) > s.end:
            return None
        return then(s, at + len(wanted))
    return reference


def _width(node):
    # Of what looks behind: how many characters it takes.
    kind = node[0]
    if kind in ("literal", "test"):
        return 1
    if kind == "sequence":
        return sum([_width(item) for item in node[1]])
    if kind == "choice":
        widths = {_width(option) for option in node[1]}
        if len(widths) == 1:
            return widths.pop()
    elif kind in ("group", "atomic"):
        return _width(node[1])
    elif kind == "repeat" and node[2] == node[3]:
        return node[2] * _width(node[1])
    elif kind in ("start", "end", "edge", "look", "behind"):
        return 0
    raise PatternError("look-behind requires fixed-width pattern")


def _build_behind(node, then):
    width, wanted = _width(node[1]), node[2]
    inner = _build(node[1], _stop)

    def behind(s, at):
        found = at >= width and inner(s, at - width) == at
        return then(s, at) if found == wanted else None
    return behind


def _build_repeat(node, then):
    item, low, high, style = node[1:]
    if item[0] in ("literal", "test"):
        return _build_run(item, low, high, style, then)
    if style == "possessive":
        inner = _build(("repeat", item, low, high, "greedy"), _stop)

        def possessive(s, at):
            end = inner(s, at)
            return None if end is None else then(s, end)
        return possessive
    # How many times, and where the last time began, are on a stack of the state.
    def again(s, at):
        count, began = s.counts.pop()
        if at == began and count > low:
            # Nothing was taken: once more would take nothing again.
            found = then(s, at)
        else:
            found = attempt(s, at, count)
        if found is None:
            s.counts.append((count, began))
        return found

    inner = _build(item, again)

    def once(s, at, count):
        s.counts.append((count + 1, at))
        found = inner(s, at)
        if found is None:
            s.counts.pop()
        return found

    def attempt(s, at, count):
        if count < low:
            return once(s, at, count)
        if style == "lazy":
            found = then(s, at)
            if found is None and (high is None or count < high):
                found = once(s, at, count)
            return found
        if high is None or count < high:
            found = once(s, at, count)
            if found is not None:
                return found
        return then(s, at)

    return lambda s, at: attempt(s, at, 0)


def _build_run(item, low, high, style, then):
    # Many of one character.
    if item[0] == "literal":
        wanted = item[1]
        test = lambda c: c == wanted
    else:
        test = item[1]

    def run(s, at):
        text = s.text
        most = s.end if high is None else min(s.end, at + high)
        least = at + low
        if style == "lazy":
            place = at
            while True:
                if place >= least:
                    found = then(s, place)
                    if found is not None:
                        return found
                if place >= most or not test(text[place]):
                    return None
                place += 1
        place = at
        while place < most and test(text[place]):
            place += 1
        if style == "possessive":
            return then(s, place) if place >= least else None
        while place >= least:
            found = then(s, place)
            if found is not None:
                return found
            place -= 1
        return None
    return run


class _State:
    def __init__(self, text, end, groups):
        self.text, self.end = text, end
        self.groups = [None] * groups
        self.starts = [0] * groups
        self.counts = []
        self.last = None
        self.not_empty_at = -1


# Frames that a match may take; those of the program keep their limit.
_DEEPEST = 200_000


def _deeply(run, state, at):
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, _DEEPEST))
    try:
        return run(state, at)
    finally:
        sys.setrecursionlimit(limit)


class Match:
    def __init__(self, pattern, text, state, pos, endpos):
        self.re, self.string, self.pos, self.endpos = pattern, text, pos, endpos
        self._spans = state.groups
        self.lastindex = state.last

    @property
    def lastgroup(self):
        for name, number in self.re.groupindex.items():
            if number == self.lastindex:
                return name
        return None

    @property
    def regs(self):
        return tuple([span or (-1, -1) for span in self._spans])

    def _number(self, group):
        if isinstance(group, str):
            if group not in self.re.groupindex:
                raise IndexError("no such group")
            return self.re.groupindex[group]
        if not 0 <= group <= self.re.groups:
            raise IndexError("no such group")
        return group

    def _text(self, group, default=None):
        span = self._spans[self._number(group)]
        return default if span is None else self.string[span[0]:span[1]]

    def group(self, *groups):
        if len(groups) < 2:
            return self._text(groups[0] if groups else 0)
        return tuple([self._text(group) for group in groups])

    def __getitem__(self, group):
        return self._text(group)

    def groups(self, default=None):
        return tuple([self._text(number, default) for number in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._text(name, default) for name in self.re.groupindex}

    def span(self, group=0):
        return self._spans[self._number(group)] or (-1, -1)

    def start(self, group=0):
        return self.span(group)[0]

    def end(self, group=0):
        return self.span(group)[1]

    def expand(self, template):
        return _template(template, self.re)(self)

    def __bool__(self):
        return True

    def __copy__(self):
        return self

    def __repr__(self):
        return f"<re.Match object; span={self.span()}, match={self.group()!r}>"


def _template(template, pattern):
    # A function of a match, for text with references.
    if callable(template):
        return template
    parts = []
    at = 0
    while at < len(template):
        place = template.find("\\", at)
        if place < 0:
            break
        parts.append(template[at:place])
        c = template[place + 1:place + 2]
        at = place + 2
        if c == "g":
            end = template.find(">", at)
            if template[at:at + 1] != "<" or end < 0:
                raise PatternError("missing <", template, at)
            name = template[at + 1:end]
            at = end + 1
            if not name.isdigit() and name not in pattern.groupindex:
                raise IndexError(f"unknown group name {name!r}")
            parts.append(int(name) if name.isdigit() else pattern.groupindex[name])
        elif c.isdigit() and c != "0":
            if template[at:at + 1].isdigit():
                c += template[at]
                at += 1
            parts.append(int(c))
        elif c in _ESCAPES and c:
            parts.append(_ESCAPES[c])
        elif c.isascii() and c.isalpha() or not c:
            raise PatternError(f"bad escape \\{c}" if c else "bad escape (end of pattern)", template, place)
        else:
            parts.append("\\" + c if c != "\\" else "\\")
    parts.append(template[at:])
    for part in parts:
        if isinstance(part, int) and part > pattern.groups:
            raise PatternError(f"invalid group reference {part}", template)

    def expand(match):
        return "".join([(match.group(part) or "") if isinstance(part, int) else part for part in parts])
    return expand


class Pattern:
    def __init__(self, pattern, flags):
        parser = _Parser(pattern, int(flags))
        node = parser.whole()
        self.pattern = pattern
        self.flags = parser.flags | (0 if parser.flags & _A else 32)
        self.groups = parser.groups - 1
        self.groupindex = parser.names
        self._run = _build(node, _stop)
        self._first = node[1] if node[0] == "literal" else None
        if node[0] == "sequence" and node[1] and node[1][0][0] == "literal":
            self._first = node[1][0][1]

    def _at(self, text, at, pos, end, whole=False):
        state = _State(text, end, self.groups + 1)
        found = _deeply(self._whole() if whole else self._run, state, at)
        if found is None:
            return None
        state.groups[0] = (at, found)
        return Match(self, text, state, pos, end)

    def _whole(self):
        if not hasattr(self, "_whole_run"):
            node = _Parser(self.pattern, int(self.flags)).whole()
            self._whole_run = _build(node, lambda s, at: at if at == s.end else None)
        return self._whole_run

    def _bounds(self, text, pos, endpos):
        if not isinstance(text, str):
            if isinstance(text, (bytes, bytearray, memoryview)):
                raise TypeError("cannot use a string pattern on a bytes-like object")
            raise TypeError(f"expected string or bytes-like object, got {type(text).__name__!r}")
        end = len(text) if endpos is None else max(0, min(endpos, len(text)))
        return max(0, min(pos, len(text))), end

    def match(self, string, pos=0, endpos=None):
        pos, end = self._bounds(string, pos, endpos)
        return self._at(string, pos, pos, end)

    def fullmatch(self, string, pos=0, endpos=None):
        pos, end = self._bounds(string, pos, endpos)
        return self._at(string, pos, pos, end, True)

    def search(self, string, pos=0, endpos=None):
        pos, end = self._bounds(string, pos, endpos)
        at = pos
        while at <= end:
            if self._first is not None:
                at = string.find(self._first, at, end)
                if at < 0:
                    return None
            found = self._at(string, at, pos, end)
            if found is not None:
                return found
            at += 1
        return None

    def finditer(self, string, pos=0, endpos=None):
        at, end = self._bounds(string, pos, endpos)
        # Where the last match was, if it was empty: another empty one must not be there, but one that is not empty may.
        last = None
        while at <= end:
            found = self._next(string, at, end, last)
            if found is None:
                return
            yield found
            at = found.end()
            last = at if found.start() == at else None

    def _next(self, string, at, end, last):
        # The first match from `at` on that is not the empty one at `last`.
        if last is not None:
            state = _State(string, end, self.groups + 1)
            state.not_empty_at = last
            found = _deeply(self._not_empty(), state, at)
            if found is not None:
                state.groups[0] = (at, found)
                return Match(self, string, state, 0, end)
            at += 1
            if at > end:
                return None
        return self.search(string, at, end)

    def _not_empty(self):
        if not hasattr(self, "_not_empty_run"):
            node = _Parser(self.pattern, int(self.flags)).whole()
            self._not_empty_run = _build(node, lambda s, at: at if at != s.not_empty_at else None)
        return self._not_empty_run

    def findall(self, string, pos=0, endpos=None):
        found = []
        for match in self.finditer(string, pos, endpos):
            if self.groups == 0:
                found.append(match.group())
            elif self.groups == 1:
                found.append(match.group(1) or "")
            else:
                found.append(match.groups(""))
        return found

    def split(self, string, maxsplit=0):
        parts = []
        at = 0
        for match in self.finditer(string):
            if maxsplit and len(parts) // (self.groups + 1) >= maxsplit:
                break
            parts.append(string[at:match.start()])
            parts.extend(match.groups())
            at = match.end()
        parts.append(string[at:])
        return parts

    def subn(self, repl, string, count=0):
        expand = _template(repl, self)
        parts = []
        at = 0
        made = 0
        for match in self.finditer(string):
            if count and made >= count:
                break
            parts.append(string[at:match.start()])
            parts.append(expand(match))
            at = match.end()
            made += 1
        parts.append(string[at:])
        return "".join(parts), made

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def scanner(self, string, pos=0, endpos=None):
        return _Scanner(self, string, pos, endpos)

    def __eq__(self, other):
        if isinstance(other, Pattern):
            return (self.pattern, self.flags) == (other.pattern, other.flags)
        return NotImplemented

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __repr__(self):
        flags = _flag_names(int(self.flags) & ~32)
        flags = ", " + flags if flags else ""
        return f"re.compile({self.pattern!r}{flags})"


class _Scanner:
    # Matches one behind the other.
    def __init__(self, pattern, string, pos, endpos):
        self.pattern, self._string, self._at, self._end = pattern, string, pos, endpos

    def match(self):
        return self._next(self.pattern.match)

    def search(self):
        return self._next(self.pattern.search)

    def _next(self, look):
        if self._at is None:
            return None
        found = look(self._string, self._at, self._end)
        self._at = None if found is None else found.end() + (found.start() == found.end())
        return found


_cache = {}


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, str):
        if not isinstance(pattern, (bytes, bytearray, memoryview)):
            raise TypeError("first argument must be string or compiled pattern")
        pattern = bytes(pattern)
    key = pattern, int(flags)
    found = _cache.get(key)
    if found is None:
        if isinstance(pattern, bytes):
            # Fetched by whoever has such patterns; put together, so that it does not come along with others.
            found = __import__("_re_" + "bytes").Pattern(pattern, flags)
        else:
            found = Pattern(pattern, flags)
        if len(_cache) > 200:
            _cache.clear()
        _cache[key] = found
    return found


def purge():
    _cache.clear()


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


# What has a meaning in a pattern, or could get one.
_SPECIAL = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"


def escape(pattern):
    if not isinstance(pattern, str):
        return escape(str(pattern, "latin-1")).encode("latin-1")
    return "".join(["\\" + c if c in _SPECIAL else c for c in pattern])
