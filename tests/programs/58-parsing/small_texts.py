import colorsys
import configparser
import difflib
import getopt
import html
import keyword
import shlex
import string
import tomllib
from fnmatch import filter, fnmatch, fnmatchcase, translate
from html.parser import HTMLParser

print(html.escape("<a href='x'>&\"</a>"), html.unescape("&lt;&amp;&#62;&eacute;&#x41;&nosuch;"))
print(shlex.split("a 'b c' \"d e\" f\\ g"), keyword.iskeyword("for"), keyword.softkwlist)
print(fnmatch("a.py", "*.py"), fnmatchcase("A", "a"), filter(["a.py", "b.txt", "c.py"], "*.py"), fnmatch("ab", "a[!c]"), fnmatch("x", "?"))
print(getopt.getopt(["-a", "-b", "1", "--long=2", "rest"], "ab:", ["long="]))
print(colorsys.rgb_to_hsv(0.2, 0.4, 0.4), colorsys.hls_to_rgb(0.5, 0.4, 0.3))

config = configparser.ConfigParser()
config.read_string("[DEFAULT]\nbase = /srv\n[one]\npath = %(base)s/x\nnumber = 42\nflag = yes\n; comment\nlong = a\n  b\n[two]\nx: 1.5\n")
print(config.sections(), config["one"]["path"], config.getint("one", "number"), config["one"].getboolean("flag"), config["two"].getfloat("x"))
print(dict(config["one"]), config.has_option("one", "nope"), config.get("one", "nope", fallback="none"), config["one"]["long"].split())
config["three"] = {"a": "b"}
try:
    config.get("four", "a")
except configparser.Error as error:
    print(type(error).__name__, error)

print(tomllib.loads('title = "x"\nlist = [1, 2.5, true]\n[a.b]\nwhen = 2024-01-02T03:04:05\ntext = """\nmany\nlines"""\n'))
try:
    tomllib.loads("a = ")
except tomllib.TOMLDecodeError as error:
    print(error)

before, after = "one\ntwo\nthree\nfour\n".splitlines(True), "one\nzwei\nthree\nfour\nfive\n".splitlines(True)
print("".join(difflib.unified_diff(before, after, "before", "after")), "".join(difflib.ndiff(before, after)))
matcher = difflib.SequenceMatcher(None, "private Thread", "private volatile Thread")
print(round(matcher.ratio(), 4), matcher.get_opcodes(), difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]))


class Links(HTMLParser):
    def handle_starttag(self, tag, attrs):
        print("start", tag, attrs)

    def handle_endtag(self, tag):
        print("end", tag)

    def handle_data(self, data):
        if data.strip():
            print("data", data.strip())

    def handle_comment(self, data):
        print("comment", data)


Links().feed("<html><!-- c --><body class='x' id=y>Hi &amp; <b>bold</b><br/></body></html>")


class Shouting(string.Formatter):
    def format_field(self, value, spec):
        return super().format_field(value, spec).upper()

    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else args[key]


print(Shouting().format("{0} {name} {missing} {1:>5}", "a", "b", name="n"), string.Formatter().format("{} {}", 1, 2))
print(list(string.Formatter().parse("a{b!r:>{w}}c{{")))
