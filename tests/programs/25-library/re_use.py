import re

log = "2024-03-01 12:30:45 ERROR [worker-1] disk full\n2024-03-02 01:02:03 INFO [main] ok\n"
m = re.search(r"(\d{4})-(\d\d)-(\d\d)", log)
print(m, m.group(), m.groups(), m.group(1, 3), m.start(), m.end(2), m.span(3), m[0])
print(re.findall(r"\[(.*?)\]", log), re.findall(r"(\w+)-(\d+)", log), re.findall(r"[A-Z]{2,}", log))
line = re.compile(r"^(?P<date>\S+) (?P<time>\S+) (?P<level>\w+) \[(?P<who>[^\]]+)\] (?P<text>.*)$", re.MULTILINE)
for m in line.finditer(log):
    print(m.groupdict(), m.lastgroup, m.lastindex)
print(re.sub(r"(\w+)@(\w+)\.com", r"\2 at \1", "ann@site.com, bob@home.com"), re.sub("a", lambda m: m.group().upper(), "banana", count=2))
print(re.subn(r"\s+", " ", "a  b \t c\n"), re.split(r"[,;]\s*", "a, b;c,d"), re.split(r"(-)", "1-2-3", maxsplit=1))
print(re.match("a", "ba"), re.fullmatch("a+", "aaa"), re.fullmatch("a|ab", "ab"), re.match(r"(a)|b", "b").groups())
print(re.sub("x*", "-", "abxd"), re.findall(r"\b\w", "one two"), re.findall("a*", "baac"), re.split("x*", "axbc"))
print(re.findall(r"(?i)he\w+", "Hello HELP hex"), re.search("(?s)a.b", "a\nb"), re.search("a.b", "a\nb"))
print(re.search(r"(?<=\$)\d+(?!\d|\.)", "cost $45 or $7.5"), re.search(r"(?<!x)y", "xy y").span())
print(re.match(r"(\w)(\w)?\2?\1", "abba").groups(), re.match(r"(?P<q>['\"]).*?(?P=q)", "'a\"b' c").group())
print(re.match(r"(a+)+b", "aaaab").span(), re.match(r"(?:ab){2,3}?", "abababab").group(), re.match(r"(ab|a)(bc|c)?", "abc").groups())
print(re.match(r"(?:(a)|b)*", "abab").groups(), re.match(r"(a?)*", "aa").span(), re.match(r"(?:a|b)*?c", "abac").group())
print(re.compile(r"""
    \d+   # digits
    \s*   # blanks
    [a-z]+""", re.X).findall("12 ab 3c"))
print(re.escape("a.b*c [x] é_-"), re.compile("a", re.I | re.M), bool(re.compile("x") == re.compile("x")))
print(re.match(r"[^\W\d_]+", "héllo1").group(), re.match(r"\w+", "héllo1", re.A).group(), re.findall(r"[\w.-]+", "a.b-c d"))
print(re.match(r"a{2,3}", "aaaa").group(), re.match(r"a{,2}", "aaaa").group(), re.match(r"a{2}b|a{x}", "a{x}"), re.findall(r"x{0,1}y", "xy y"))
print(re.sub(r"(?P<a>\d)", r"<\g<a>\g<1>>", "a1b2"), m.expand(r"\g<who>: \5"), re.sub("b", r"\\", "abc"))
print(re.search("ab", "xxab", re.I).span(), re.compile("b").search("abcb", 2).start(), re.compile("^b").match("ab", 1))
for wrong in ("(", ")", "[a", "*a", "a**", "(?P<1>a)", "(?P<n>a)(?P<n>b)", r"\1", "a{3,2}", "(?z)", "[b-a]", r"\q", "(?<=a+)b", "(?P=x)"):
    try:
        re.compile(wrong)
        print("compiled", wrong)
    except re.error as error:
        print(wrong, "->", error)
try:
    m.group(9)
except IndexError as error:
    print(error)
print(re.match(r"(?>a+)ab", "aaab"), re.match(r"a++b", "aaab").group(), re.match(r"(a)?(?(1)b|c)", "ab").span(), re.match(r"(a)?(?(1)b|c)", "c").span())
print(len(re.findall(r"\d", "1" * 5000)), re.match(r".*x", "a" * 3000 + "x").end(), re.match("(?:a|b)*", "ab" * 100).end())
