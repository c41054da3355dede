# The module doctest: examples in docstrings, run and compared. What is not here is said by name: its debugger.

import sys
from collections import namedtuple
from io import StringIO

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
COMPARISON_FLAGS = (1 << len(OPTIONFLAGS_BY_NAME)) - 1
REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST

BLANKLINE_MARKER = "<BLANKLINE>"
ELLIPSIS_MARKER = "..."


class TestResults(namedtuple("TestResults", "failed attempted")):
    def __new__(cls, failed, attempted, *, skipped=0):
        results = super().__new__(cls, failed, attempted)
        results.skipped = skipped
        return results

    def __repr__(self):
        if self.skipped:
            return f"TestResults(failed={self.failed}, attempted={self.attempted}, skipped={self.skipped})"
        return super().__repr__()


class Example:
    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want + "\n" if want and not want.endswith("\n") else want
        self.exc_msg = exc_msg + "\n" if exc_msg is not None and not exc_msg.endswith("\n") else exc_msg
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options

    def _parts(self):
        return self.source, self.want, self.lineno, self.indent, self.exc_msg

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._parts() == other._parts() and self.options == other.options

    def __hash__(self):
        return hash(self._parts())


class DocTest:
    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        count = len(self.examples)
        examples = "no examples" if count == 0 else "1 example" if count == 1 else f"{count} examples"
        return f"<{self.__class__.__name__} {self.name} from {self.filename}:{self.lineno} ({examples})>"

    def _key(self):
        return self.name, self.filename or "", -1 if self.lineno is None else self.lineno, id(self)

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return self._key() < other._key()


def _is_blank_or_comment(source):
    source = source.lstrip(" ")
    return not source or source == "\n" or source.startswith("#") and "\n" not in source.rstrip("\n")


class DocTestParser:
    def parse(self, string, name="<string>"):
        string = string.expandtabs()
        lines = string.split("\n")
        margin = min([len(line) - len(line.lstrip()) for line in lines if line.strip()], default=0)
        if margin > 0:
            lines = [line[margin:] for line in lines]
        output, text, at = [], [], 0
        while at < len(lines):
            line = lines[at]
            if not line.lstrip(" ").startswith(">>>"):
                text.append(line + "\n" if at + 1 < len(lines) else line)
                at += 1
                continue
            begin, indent = at, len(line) - len(line.lstrip(" "))
            at += 1
            while at < len(lines) and lines[at].lstrip(" ").startswith("..."):
                at += 1
            source = lines[begin:at]
            middle = at
            while at < len(lines) and lines[at].strip(" ") and not lines[at].lstrip(" ").startswith(">>>"):
                at += 1
            output.append("".join(text))
            text = []
            example = self._example(source, lines[middle:at], indent, margin, name, begin)
            if example is not None:
                output.append(example)
        output.append("".join(text))
        return output

    def _example(self, source, want, indent, margin, name, lineno):
        for number, line in enumerate(source):
            if len(line) >= indent + 4 and line[indent + 3] != " ":
                raise ValueError(
                    f"line {lineno + number + 1!r} of the docstring for {name} lacks blank after "
                    f"{line[indent:indent + 3]}: {line!r}"
                )
        self._check_prefix(source[1:], " " * indent + ".", name, lineno)
        self._check_prefix(want, " " * indent, name, lineno + len(source))
        code = "\n".join([line[indent + 4:] for line in source])
        expected = "\n".join([line[indent:] for line in want])
        options = self._options(code, name, lineno)
        if _is_blank_or_comment(code):
            return None
        return Example(code, expected, _exception_message(expected), lineno, margin + indent, options)

    def _check_prefix(self, lines, prefix, name, lineno):
        for number, line in enumerate(lines):
            if line and not line.startswith(prefix):
                raise ValueError(
                    f"line {lineno + number + 1!r} of the docstring for {name} has inconsistent leading whitespace: {line!r}"
                )

    def _options(self, source, name, lineno):
        options = {}
        if "doctest:" not in source:
            return options
        for line in source.split("\n"):
            before, found, directive = line.rpartition("doctest:")
            if not found or not before.rstrip().endswith("#") or "'" in directive or '"' in directive:
                continue
            for option in directive.replace(",", " ").split():
                if option[0] not in "+-" or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f"line {lineno + 1!r} of the doctest for {name} has an invalid option: {option!r}")
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == "+"
        if options and _is_blank_or_comment(source):
            raise ValueError(
                f"line {lineno!r} of the doctest for {name} has an option directive on a line with no example: {source!r}"
            )
        return options

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name="<string>"):
        return [part for part in self.parse(string, name) if isinstance(part, Example)]


def _exception_message(want):
    # The message of a traceback: what begins with the first line that is not indented and starts with a word.
    lines = want.split("\n")
    if lines[0].rstrip() not in ("Traceback (most recent call last):", "Traceback (innermost last):"):
        return None
    for number, line in enumerate(lines[1:], 1):
        if line[:1].isalnum() or line[:1] == "_":
            return "\n".join(lines[number:])
    return None


def _unwrapped(obj):
    seen = 0
    while seen < 100 and (inner := getattr(obj, "__wrapped__", None)) is not None:
        obj, seen = inner, seen + 1
    return obj


_Function = type(_unwrapped)
_Method = type(TestResults(0, 0).__repr__)
_Module = type(sys)
_ROUTINES = (_Function, type(len), _Method)


def _is_routine(obj):
    return isinstance(obj, _ROUTINES)


class DocTestFinder:
    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._verbose = verbose
        self._parser = parser
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError(f"DocTestFinder.find: name must be given when obj.__name__ doesn't exist: {type(obj)!r}")
        if module is False:
            module = None
        elif module is None:
            module = obj if isinstance(obj, _Module) else sys.modules.get(getattr(obj, "__module__", None))
        if globs is None:
            globs = {} if module is None else _attributes(module)
        else:
            globs = globs.copy()
        if extraglobs is not None:
            globs.update(extraglobs)
        globs.setdefault("__name__", "__main__")
        tests = []
        self._find(tests, obj, name, module, _source_lines(module), globs, set())
        tests.sort()
        return tests

    def _from_module(self, module, obj):
        if module is None or isinstance(obj, property):
            return True
        owner = getattr(obj, "__module__", None)
        return owner is None or owner == module.__name__

    def _find(self, tests, obj, name, module, lines, globs, seen):
        if self._verbose:
            print("Finding tests in %s" % name)
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._get_test(obj, name, module, globs, lines)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        if isinstance(obj, _Module):
            for inner, value in _attributes(obj).items():
                if (_is_routine(_unwrapped(value)) or isinstance(value, type)) and self._from_module(module, value):
                    self._find(tests, value, f"{name}.{inner}", module, lines, globs, seen)
            for inner, value in getattr(obj, "__test__", {}).items():
                if not isinstance(inner, str):
                    raise ValueError(f"DocTestFinder.find: __test__ keys must be strings: {type(inner)!r}")
                self._find(tests, value, f"{name}.__test__.{inner}", module, lines, globs, seen)
        if isinstance(obj, type):
            for inner, value in obj.__dict__.items():
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if inner == "__annotate_func__":
                    continue
                known = _is_routine(value) or isinstance(value, (type, property)) or hasattr(value, "__wrapped__")
                if known and self._from_module(module, value):
                    self._find(tests, value, f"{name}.{inner}", module, lines, globs, seen)

    def _get_test(self, obj, name, module, globs, lines):
        if isinstance(obj, str):
            docstring = obj
        else:
            docstring = getattr(obj, "__doc__", None) or ""
            if not isinstance(docstring, str):
                docstring = str(docstring)
        if self._exclude_empty and not docstring:
            return None
        filename = None
        if module is not None:
            filename = getattr(module, "__file__", None) or module.__name__
        return self._parser.get_doctest(docstring, globs, name, filename, self._find_lineno(obj, lines))

    def _find_lineno(self, obj, lines):
        lineno = None
        docstring = getattr(obj, "__doc__", None)
        if isinstance(obj, _Module) and docstring is not None:
            lineno = 0
        if isinstance(obj, type) and docstring is not None and lines is not None:
            start = f"class {getattr(obj, '__name__', '-')}"
            for number, line in enumerate(lines):
                rest = line.strip()
                if rest.startswith(start) and rest[len(start):].lstrip()[:1] in (":", "(", "["):
                    lineno = number
                    break
        if isinstance(obj, _Method):
            obj = obj.__func__
        if isinstance(obj, property):
            obj = obj.fget
        if isinstance(obj, _Function) and getattr(obj, "__doc__", None):
            code = getattr(_unwrapped(obj), "__code__", None)
            lineno = None if code is None else code.co_firstlineno - 1
        if lineno is None or lines is None:
            return None if lineno is None else lineno + 1
        for number in range(lineno, len(lines)):
            if _begins_string(lines[number]):
                return number
        return None


def _begins_string(line):
    # Whether a string begins the line, or what comes after one of its colons.
    parts = [line]
    parts += [line[at + 1:] for at, letter in enumerate(line) if letter == ":"]
    for part in parts:
        part = part.lstrip()
        at = 0
        while at < len(part) and (part[at].isalnum() or part[at] == "_"):
            at += 1
        if part[at:at + 1] in ("'", '"'):
            return True
    return False


def _source_lines(module):
    if module is None or module.__name__ != "__main__":
        return None
    import linecache
    return linecache.getlines(getattr(module, "__file__", "")) or None


def _indent(text, indent=4):
    return "".join([" " * indent + line if line != "\n" else line for line in text.splitlines(keepends=True)])


class _SpoofOut(StringIO):
    def getvalue(self):
        result = StringIO.getvalue(self)
        return result + "\n" if result and not result.endswith("\n") else result

    def truncate(self, size=None):
        if size is not None:
            self.seek(size)
        StringIO.truncate(self)


def _ellipsis_match(want, got):
    if ELLIPSIS_MARKER not in want:
        return want == got
    parts = want.split(ELLIPSIS_MARKER)
    begin, end = 0, len(got)
    if parts[0]:
        if not got.startswith(parts[0]):
            return False
        begin = len(parts.pop(0))
    if parts[-1]:
        if not got.endswith(parts[-1]):
            return False
        end -= len(parts.pop())
    if begin > end:
        return False
    for part in parts:
        begin = got.find(part, begin, end)
        if begin < 0:
            return False
        begin += len(part)
    return True


def _comment_line(line):
    line = line.rstrip()
    return "# " + line if line else "#"


def _strip_exception_details(msg):
    # The class's name, without its module and what follows.
    start, end = 0, len(msg)
    newline = msg.find("\n")
    if newline >= 0:
        end = newline
    colon = msg.find(":", 0, end)
    if colon >= 0:
        end = colon
    dot = msg.rfind(".", 0, end)
    if dot >= 0:
        start = dot + 1
    return msg[start:end]


class OutputChecker:
    def check_output(self, want, got, optionflags):
        got = str(got.encode("ASCII", "backslashreplace"), "ASCII")
        want = str(want.encode("ASCII", "backslashreplace"), "ASCII")
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = "\n".join(["" if line.rstrip() == BLANKLINE_MARKER else line for line in want.split("\n")])
            got = "\n".join(["" if line.isspace() else line for line in got.split("\n")])
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _ellipsis_match(want, got)

    def _wants_diff(self, want, got, optionflags):
        if optionflags & REPORT_NDIFF:
            return True
        return optionflags & (REPORT_UDIFF | REPORT_CDIFF) and want.count("\n") > 2 and got.count("\n") > 2

    def output_difference(self, example, got, optionflags):
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            lines = got.split("\n")
            got = "\n".join([BLANKLINE_MARKER if not line.strip(" ") else line for line in lines[:-1]] + lines[-1:])
        if self._wants_diff(want, got, optionflags):
            import difflib
            before, after = want.splitlines(keepends=True), got.splitlines(keepends=True)
            if optionflags & REPORT_UDIFF:
                diff = list(difflib.unified_diff(before, after, n=2))[2:]
                kind = "unified diff with -expected +actual"
            elif optionflags & REPORT_CDIFF:
                diff = list(difflib.context_diff(before, after, n=2))[2:]
                kind = "context diff with expected followed by actual"
            else:
                diff = list(difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK).compare(before, after))
                kind = "ndiff with -expected +actual"
            return f"Differences ({kind}):\n" + _indent("".join(diff))
        if want and got:
            return f"Expected:\n{_indent(want)}Got:\n{_indent(got)}"
        if want:
            return f"Expected:\n{_indent(want)}Got nothing\n"
        if got:
            return f"Expected nothing\nGot:\n{_indent(got)}"
        return "Expected nothing\nGot nothing\n"


class DocTestRunner:
    DIVIDER = "*" * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._stats = {}
        self._fakeout = _SpoofOut()

    def report_start(self, out, test, example):
        if self._verbose:
            expecting = "Expecting:\n" + _indent(example.want) if example.want else "Expecting nothing\n"
            out("Trying:\n" + _indent(example.source) + expecting)

    def report_success(self, out, test, example, got):
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        out(self._failure_header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        import traceback
        text = "".join(traceback.format_exception(*exc_info))
        out(self._failure_header(test, example) + "Exception raised:\n" + _indent(text))

    def _failure_header(self, test, example):
        out = [self.DIVIDER]
        if test.filename:
            known = test.lineno is not None and example.lineno is not None
            lineno = test.lineno + example.lineno + 1 if known else "?"
            out.append(f'File "{test.filename}", line {lineno}, in {test.name}')
        else:
            out.append(f"Line {example.lineno + 1}, in {test.name}")
        out.append("Failed example:")
        out.append(_indent(example.source))
        return "\n".join(out)

    def _run(self, test, out):
        failures = attempted = skips = 0
        original = self.optionflags
        for number, example in enumerate(test.examples):
            attempted += 1
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            self.optionflags = original
            for flag, value in example.options.items():
                self.optionflags = self.optionflags | flag if value else self.optionflags & ~flag
            if self.optionflags & SKIP:
                skips += 1
                continue
            if not quiet:
                self.report_start(out, test, example)
            raised = None
            try:
                exec(compile(example.source, f"<doctest {test.name}[{number}]>", "single"), test.globs)
            except KeyboardInterrupt:
                raise
            except BaseException as error:
                raised = error
            got = self._fakeout.getvalue()
            self._fakeout.truncate(0)
            exc_info = (type(raised), raised, raised.__traceback__) if raised is not None else None
            verdict = self._verdict(example, got, raised)
            if verdict == "ok":
                if not quiet:
                    self.report_success(out, test, example, got)
            else:
                failures += 1
                if not quiet and verdict == "raised":
                    self.report_unexpected_exception(out, test, example, exc_info)
                elif not quiet:
                    if raised is not None:
                        import traceback
                        got += "".join(traceback.format_exception(raised))
                    self.report_failure(out, test, example, got)
            raised = exc_info = None
            if failures and self.optionflags & FAIL_FAST:
                break
        self.optionflags = original
        before = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = (before[0] + failures, before[1] + attempted, before[2] + skips)
        self.failures += failures
        self.tries += attempted
        self.skips += skips
        return TestResults(failures, attempted, skipped=skips)

    def _verdict(self, example, got, raised):
        check = self._checker.check_output
        if raised is None:
            return "ok" if check(example.want, got, self.optionflags) else "differs"
        import traceback
        lines = traceback.format_exception_only(raised)
        if isinstance(raised, SyntaxError):
            name = type(raised).__qualname__
            while lines and not lines[0].startswith((f"{name}:", f"{type(raised).__module__}.{name}:")):
                del lines[0]
        message = "".join(lines)
        if example.exc_msg is None:
            return "raised"
        if check(example.exc_msg, message, self.optionflags):
            return "ok"
        if self.optionflags & IGNORE_EXCEPTION_DETAIL:
            wanted = _strip_exception_details(example.exc_msg)
            if check(wanted, _strip_exception_details(message), self.optionflags):
                return "ok"
        return "differs"

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        self.test = test
        before = sys.stdout
        if out is None:
            out = before.write
        sys.stdout = self._fakeout
        hook, sys.displayhook = sys.displayhook, sys.__displayhook__
        try:
            return self._run(test, out)
        finally:
            sys.stdout = before
            sys.displayhook = hook
            if clear_globs:
                test.globs.clear()

    def summarize(self, verbose=None):
        verbose = self._verbose if verbose is None else verbose
        none, passed, failed = [], [], []
        tries = failures = skips = 0
        for name, (failed_here, tried, skipped) in self._stats.items():
            tries, failures, skips = tries + tried, failures + failed_here, skips + skipped
            if tried == 0:
                none.append(name)
            elif failed_here == 0:
                passed.append((name, tried))
            else:
                failed.append((name, failed_here, tried))
        if verbose:
            if none:
                print(f"{_items(none)} had no tests:")
                for name in sorted(none):
                    print(f"    {name}")
            if passed:
                print(f"{_items(passed)} passed all tests:")
                for name, count in sorted(passed):
                    print(f" {count:3d} test{'' if count == 1 else 's'} in {name}")
        if failed:
            print(self.DIVIDER)
            print(f"{_items(failed)} had failures:")
            for name, failed_here, tried in sorted(failed):
                print(f" {failed_here:3d} of {tried:3d} in {name}")
        if verbose:
            print(f"{tries} test{'' if tries == 1 else 's'} in {_items(self._stats)}.")
            print(f"{tries - failures} passed{f' and {failures} failed' if failures else ''}.")
        if failures:
            more = f" and {skips} skipped test{'' if skips == 1 else 's'}" if skips else ""
            print(f"***Test Failed*** {failures} failure{'' if failures == 1 else 's'}{more}.")
        elif verbose:
            print("Test passed.")
        return TestResults(failures, tries, skipped=skips)


def _items(items):
    return f"{len(items)} item{'' if len(items) == 1 else 's'}"


class DocTestFailure(Exception):
    def __init__(self, test, example, got):
        self.test, self.example, self.got = test, example, got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    def __init__(self, test, example, exc_info):
        self.test, self.example, self.exc_info = test, example, exc_info

    def __str__(self):
        return str(self.test)


class DebugRunner(DocTestRunner):
    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


master = None


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    if m is None:
        m = sys.modules.get("__main__")
    if not isinstance(m, _Module):
        raise TypeError(f"testmod: module required; {m!r}")
    finder = DocTestFinder(exclude_empty=exclude_empty)
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    for test in finder.find(m, m.__name__ if name is None else name, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    return _finished(runner, report)


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True, optionflags=0,
             extraglobs=None, raise_on_error=False, parser=DocTestParser(), encoding=None):
    with open(filename, encoding=encoding) as file:
        text = file.read()
    globs = {} if globs is None else globs.copy()
    globs.update(extraglobs or {})
    globs.setdefault("__name__", "__main__")
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    runner.run(parser.get_doctest(text, globs, name or filename[filename.rfind("/") + 1:], filename, 0))
    return _finished(runner, report)


def _finished(runner, report):
    global master
    if report:
        runner.summarize()
    if master is None:
        master = runner
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    finder = DocTestFinder(verbose=verbose, recurse=False)
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in finder.find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


def script_from_examples(s):
    output = []
    for piece in DocTestParser().parse(s):
        if isinstance(piece, Example):
            output.append(piece.source[:-1])
            if piece.want:
                output.append("# Expected:")
                output += ["## " + line for line in piece.want.split("\n")[:-1]]
        else:
            output += [_comment_line(line) for line in piece.split("\n")[:-1]]
    while output and output[-1] == "#":
        output.pop()
    while output and output[0] == "#":
        output.pop(0)
    return "\n".join(output) + "\n"


def set_unittest_reportflags(flags):
    global _unittest_reportflags
    if flags & REPORTING_FLAGS != flags:
        raise ValueError("Only reporting flags allowed", flags)
    old, _unittest_reportflags = _unittest_reportflags, flags
    return old


_unittest_reportflags = 0


def _case(test, optionflags, setUp, tearDown, checker):
    import unittest

    class DocTestCase(unittest.TestCase):
        def id(self):
            return test.name

        def __str__(self):
            parts = test.name.split(".")
            return f"{parts[-1]} ({'.'.join(parts[:-1])})"

        __repr__ = __str__

        def shortDescription(self):
            return "Doctest: " + test.name

        def setUp(self):
            if setUp is not None:
                setUp(test)

        def tearDown(self):
            if tearDown is not None:
                tearDown(test)

        def runTest(self):
            new = StringIO()
            flags = optionflags if optionflags & REPORTING_FLAGS else optionflags | _unittest_reportflags
            runner = DocTestRunner(optionflags=flags, checker=checker, verbose=False)
            results = runner.run(test, out=new.write, clear_globs=False)
            if results.failed:
                lineno = "unknown line number" if test.lineno is None else test.lineno
                last = test.name.split(".")[-1]
                raise self.failureException(
                    f'Failed doctest test for {test.name}\n  File "{test.filename}", line {lineno}, in {last}\n\n{new.getvalue()}'
                )

    return DocTestCase()


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, *, optionflags=0, setUp=None, tearDown=None,
                 checker=None):
    import unittest
    if isinstance(module, str):
        module = __import__(module, None, None, ["*"])
    finder = test_finder or DocTestFinder()
    tests = finder.find(module or sys.modules["__main__"], globs=globs, extraglobs=extraglobs)
    return unittest.TestSuite([_case(test, optionflags, setUp, tearDown, checker) for test in tests if test.examples])


def debug(*args, **keywords):
    raise NotImplementedError("doctest.debug() is not supported here: there is no pdb")


debug_src = testsource = debug_script = debug
