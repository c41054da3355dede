"""Writes the tables of cases, with what the Python that runs this answers.

    PYTHONHASHSEED=0 python3.14 generate.py [DIRECTORY [SCALE [SEED]]]

The form is that of the tables of `number`: an operation, its arguments, the answer.
"""

import pathlib
import random
import sys
import unicodedata

DIRECTORY = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent)
SCALE = float(sys.argv[2]) if len(sys.argv) > 2 else 1.0
R = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 2718)


def escape(text):
    return "".join(
        {"\t": "\\t", "\n": "\\n", "\r": "\\r", "\\": "\\\\"}.get(c)
        or (c if " " <= c <= "~" else f"\\x{ord(c):02x}" if ord(c) < 256
            else f"\\u{ord(c):04x}" if ord(c) < 65536 else f"\\U{ord(c):08x}")
        for c in text)


def show(value):
    if isinstance(value, (bytes, bytearray)):
        return value.decode("latin-1")
    if isinstance(value, (list, tuple)):
        return "|".join(map(show, value))
    return str(value)


def answer(function, *arguments):
    try:
        value = function(*arguments)
    except Exception as error:  # whatever it is, it is the answer
        text = error.args[0] if isinstance(error, KeyError) else str(error)
        return f"!{type(error).__name__}: {escape(str(text))}"
    return "=" + escape(show(value))


class Table:
    def __init__(self, name):
        self.name, self.lines = name, []

    def add(self, operation, function, *arguments):
        fields = [escape(show(a)) for a in arguments]
        self.lines.append("\t".join([operation, *fields, answer(function, *arguments)]))

    def write(self):
        lines = list(dict.fromkeys(line for line in self.lines if len(line) < 2000))
        (DIRECTORY / f"{self.name}.txt").write_text("\n".join(lines) + "\n", encoding="ascii")


def times(count):
    return range(max(1, int(count * SCALE)))


ALPHABETS = [
    "ab", "abc ", "aAbBzZ09_ -", "a\tb\n\r\x0b\x1c\x85 ", "\xe0\xc0\xdf\xb5\xff a", "a\u03a3\u03c3\u03c2\u0391.' \u0345",
    "\u0130i\u0131I\u01c5\u01c4a", "\ufb03\u0149\u1f80\u10d0\u13a0\uab70\u1e9ea", "\U0001d7ce\u0660\xb2\u2460\u4e00\u2167 1",
    "a\ud800\U0001f600\u200d", "'\"\\a\n\x00\x7f\xa0\xad", "abAB \u2028\u3000",
]


def text(most=12):
    alphabet = R.choice(ALPHABETS)
    return "".join(R.choice(alphabet) for _ in range(R.randint(0, most)))


def pair(most=12):
    alphabet = R.choice(ALPHABETS)
    return ("".join(R.choice(alphabet) for _ in range(R.randint(0, most))),
            "".join(R.choice(alphabet) for _ in range(R.choice([0, 1, 1, 1, 2, 3]))))


# ---- every code point ----

def fnv(values):
    state = 0xcbf29ce484222325
    for value in values:
        state = ((state ^ value) * 0x100000001b3) & 0xffffffffffffffff
    return state


def points():
    t = Table("points")
    every = [chr(point) for point in range(0x110000)]
    predicates = {name: getattr(str, name) for name in """isalpha isdecimal isdigit isnumeric isalnum isspace isprintable
        islower isupper istitle isidentifier""".split()}
    predicates["isidentifier_part"] = lambda c: ("a" + c).isidentifier()
    predicates["islinebreak"] = lambda c: len(f"a{c}b".splitlines()) > 1
    for name, holds in predicates.items():
        changes, before = [], False
        for point, character in enumerate(every):
            now = holds(character)
            if now != before:
                changes.append(point)
                before = now
        t.lines.append(f"{name}\t{len(changes)}\t={fnv(changes):x}")
    for name in "upper lower casefold title capitalize swapcase".split():
        changes, count = [], 0
        for point, character in enumerate(every):
            mapped = getattr(character, name)()
            if mapped != character:
                changes.extend([point, *map(ord, mapped)])
                count += 1
        t.lines.append(f"{name}\t{count}\t={fnv(changes):x}")
    changes = []
    for point, character in enumerate(every):
        digit = unicodedata.decimal(character, None)
        if digit is not None:
            changes.extend([point, digit])
    t.lines.append(f"decimal\t{len(changes) // 2}\t={fnv(changes):x}")
    # What a sigma becomes between a letter and this, before a letter and this, and between two of these.
    for name, around in dict(sigma_behind="a{}\u03a3", sigma_before="a\u03a3{}", sigma_between="{}\u03a3{}").items():
        changes = [point for point, character in enumerate(every) if "\u03c2" in around.replace("{}", character).lower()]
        t.lines.append(f"{name}\t{len(changes)}\t={fnv(changes):x}")
    t.write()


# ---- methods ----

def methods():
    t = Table("methods")
    optional = lambda *choices: R.choice(["", *choices])
    number = lambda field: None if field == "" else int(field)
    separator = lambda field: None if field == "\x00" else field
    for _ in times(120):
        for name in R.sample("isalpha isdecimal isdigit isnumeric isalnum isspace isprintable islower isupper istitle isidentifier isascii".split(), 3):
            t.add(name, getattr(str, name), text(4))
        for name in R.sample("upper lower casefold title capitalize swapcase repr ascii hash hash_bytes".split(), 4):
            function = {"repr": repr, "ascii": ascii, "hash": hash}.get(name) or getattr(str, name, None)
            if name == "hash_bytes":
                t.add(name, hash, R.randbytes(R.randint(0, 30)))
            else:
                t.add(name, function, text())
        a, b = pair()
        start, end = optional(*range(-9, 15)), optional(*range(-9, 15))
        for name in ("find", "rfind", "count", "startswith", "endswith"):
            t.add(name, lambda a, b, s, e: getattr(a, name)(b, number(s), number(e)), a, b, start, end)
        a, b = pair(20)
        for name in ("find", "rfind", "count"):
            t.add(name, lambda a, b, s, e: getattr(a, name)(b, number(s), number(e)), a, b, "", "")
        t.add("replace", lambda a, b, c, n: a.replace(b, c, n), a, b, text(3), R.randint(-1, 4))
        sep = R.choice([b, b, "\x00"])
        for name in ("split", "rsplit"):
            t.add(name, lambda a, s, n: getattr(a, name)(separator(s), n), a, sep, R.randint(-1, 4))
        data = a.encode("latin-1", "ignore")
        sep = R.choice([b.encode("latin-1", "ignore"), b"\x00"])
        for name in ("split", "rsplit"):
            t.add(name + "_bytes", lambda a, s, n: getattr(a, name)(None if s == b"\x00" else s, n), data, sep, R.randint(-1, 4))
        t.add("splitlines", lambda a, k: a.splitlines(k), text(), R.choice([True, False]))
        t.add("splitlines_bytes", lambda a, k: a.splitlines(k), text().encode("latin-1", "ignore"), R.choice([True, False]))
        for name in ("partition", "rpartition"):
            t.add(name, lambda a, b: getattr(a, name)(b), a, b)
        for name in ("strip", "lstrip", "rstrip"):
            t.add(name, lambda a, s: getattr(a, name)(separator(s)), a, R.choice([b, "\x00"]))
            t.add(name + "_bytes", lambda a, s: getattr(a, name)(None if s == b"\x00" else s), data, sep)
        for name in ("removeprefix", "removesuffix"):
            t.add(name, lambda a, b: getattr(a, name)(b), a, b[:2])
        for name in ("ljust", "rjust", "center"):
            t.add(name, lambda a, w, f: getattr(a, name)(w, f), text(6), R.randint(-2, 14), R.choice([" ", "*", "\u03b1", "\U0001f600"]))
        t.add("zfill", lambda a, w: a.zfill(w), R.choice(["", "+", "-", "x"]) + text(4), R.randint(-2, 9))
        t.add("expandtabs", lambda a, n: a.expandtabs(n), text(), R.choice([8, 4, 1, 0, -1, 3]))
        t.add("mul", lambda a, n: a * n, text(4), R.randint(-1, 5))
        t.add("join", lambda s, *parts: s.join(parts), *[text(3) for _ in range(R.randint(1, 5))])
        table = {ord(a): R.choice([None, "xy", 0x3b1, ""]) for a in text(4)}
        t.add("compare", lambda a, b: (a > b) - (a < b), text(3), text(3))
        t.add("add", lambda a, b: a + b, text(), text())
        t.add("tuple_hash", lambda *h: hash(tuple(h)), *[R.getrandbits(60) - 2**59 for _ in range(R.randint(0, 5))])
        t.add("set_hash", lambda *h: hash(frozenset(h)), *{R.getrandbits(60) - 2**59 for _ in range(R.randint(0, 9))})
        errors = R.choice(["strict", "strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass", "bogus"])
        encoding = R.choice(["utf-8", "ascii", "latin-1", "UTF8", "us_ascii", "ISO-8859-1", "bogus"])
        t.add("encode", lambda a, c, e: a.encode(c, e), text(6) + R.choice(["", "\udc80", "\ud800\udfff", "\u0100"]), encoding, errors)
        data = bytearray((text(5) + text(3)).encode("utf-8", "surrogatepass"))
        for _ in range(R.choice([0, 1, 1, 2])):
            if data:
                data[R.randrange(len(data))] = R.choice([0x80, 0xbf, 0xc0, 0xc2, 0xe0, 0xed, 0xf0, 0xf4, 0xf5, 0xff, 0x41, 0xa0])
        if R.random() < 0.3:
            data = data[:R.randint(0, len(data))]
        t.add("decode", lambda a, c, e: a.decode(c, e), bytes(data), encoding, errors)
    t.write()


# ---- formatting ----

def integer():
    return R.choice([0, 1, -1, 42, -42, 65, 0x1f600, 255, 1000, -1234567, 10**9, 2**64, -10**30, R.randint(-10**6, 10**6), R.getrandbits(100), 0x110000, True])


def number():
    return R.choice([0.0, -0.0, 1.0, -1.5, 0.5, 2.5, 1e100, 1e-100, 123456789.123456789, -1234.5678, float("inf"), -float("inf"),
                     float("nan"), 0.1, 1e15, 1e16, 1e17, 9.995, 99999.95, 0.0001, 0.00001, -0.004, R.gauss(0, 100), R.uniform(-1, 1) * 10.0 ** R.randint(-30, 30)])


def spec():
    if R.random() < 0.1:
        return "".join(R.choice("<>=^+- z#0123,_.dfs%x\u0663") for _ in range(R.randint(0, 5)))
    return "".join([R.choice(["", "", "<", ">", "^", "=", "*<", "0>", "\u03b1^", "_="]), R.choice(["", "", "", "+", "-", " "]),
                    R.choice(["", "", "", "z"]), R.choice(["", "", "", "#"]), R.choice(["", "", "0"]),
                    R.choice(["", "", "1", "7", "12", "30"]), R.choice(["", "", "", ",", "_"]),
                    R.choice(["", "", ".0", ".1", ".3", ".10", ".25", ".,", ".4_", "."]),
                    R.choice(["", "", "d", "b", "o", "x", "X", "n", "c", "e", "E", "f", "F", "g", "G", "%", "s", "r", "\u03b1"])])


def formatting():
    t = Table("format")
    for _ in times(350):
        t.add("format_int", lambda v, s: format(v, s), integer(), spec())
        t.add("format_float", lambda v, s: format(v, s), number(), spec())
        t.add("format_str", lambda v, s: format(v, s), text(6), R.choice([spec(), R.choice(["", "<", ">", "^", "*<"]) + R.choice(["", "8"]) + R.choice(["", ".3"]) + R.choice(["", "s"])]))
    for _ in times(350):
        conversion = "%" + "".join(R.sample(["-", "+", " ", "#", "0"], R.choice([0, 0, 1, 1, 2, 3])))
        conversion += R.choice(["", "", "1", "8", "14"]) + R.choice(["", "", ".", ".0", ".2", ".9"]) + R.choice(["", "", "", "l"])
        t.add("percent_int", lambda f, v: f % v, conversion + R.choice("diuoxXcd"), R.choice([int(integer()), R.randint(-300, 70000)]))
        t.add("percent_float", lambda f, v: f % v, conversion + R.choice("eEfFgGf"), number())
        t.add("percent_text", lambda f, v: f % v, conversion + R.choice("srac"), R.choice([text(6), text(1)]))
    # A format of every kind of piece: the pieces are what is compared.
    for _ in times(500):
        form = "".join(R.choice(["%", "%", "(", ")", "s", "d", "5", ".", "*", "-", "a", " ", "%%", "%s", "%(a)s", "%5.2f", "l", "\u03b1", "99999999999"]) for _ in range(R.randint(0, 6)))
        t.add("percent", lambda f: f % Arguments(), form) if "*" not in form and "(" not in form else None
    for _ in times(350):
        form = "".join(R.choice(["{", "}", "{", "}", "{}", "{0}", "{a}", "{{", "}}", "!", "r", "s", ":", ">5", "[", "]", ".", "x", "0", "1", " ", "{:{}}", "{!r:>{}}", "\u03b1", "{a.b[c][0]}"]) for _ in range(R.randint(0, 6)))
        t.add("brace", lambda f: f.format(*[Shown(str(i)) for i in range(4)], a=Shown("a")), form)
    t.write()


class Arguments(tuple):
    """Enough arguments for every format, and not too many."""

    def __new__(cls):
        return super().__new__(cls, ())


class Shown:
    """Shows how it was reached and formatted."""

    def __init__(self, path):
        self.path = path

    def __getattr__(self, name):
        return Shown(f"{self.path}.{name}")

    def __getitem__(self, key):
        return Shown(f"{self.path}[{key!r}]")

    def __str__(self):
        return f"S<{self.path}>"

    def __repr__(self):
        return f"R<{self.path}>"

    def __format__(self, spec):
        return f"F<{self.path}:{spec}>"


points()
methods()
formatting()
