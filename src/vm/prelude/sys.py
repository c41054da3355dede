# The module sys.

class TextIOWrapper:
    encoding = "utf-8"
    errors = "strict"
    newlines = None
    closed = False
    line_buffering = True

    def __init__(self, name, mode, number):
        self.name = name
        self.mode = mode
        self._number = number

    def __repr__(self):
        return f"<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding='utf-8'>"

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if self._number == 0:
            raise OSError("not writable")
        _write(self._number, text)
        return len(text)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def readline(self, size=-1, /):
        if self._number != 0:
            raise OSError("not readable")
        try:
            return input() + "\n"
        except EOFError:
            return ""

    def read(self, size=-1, /):
        text = ""
        while line := self.readline():
            text += line
        return text

    def readlines(self, hint=-1, /):
        lines = []
        while line := self.readline():
            lines.append(line)
        return lines

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def isatty(self):
        return False

    def fileno(self):
        return self._number

    def readable(self):
        return self._number == 0

    def writable(self):
        return self._number != 0

    def reconfigure(self, **settings):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *details):
        pass


TextIOWrapper.__module__ = "_io"

stdin = __stdin__ = TextIOWrapper("<stdin>", "r", 0)
stdout = __stdout__ = TextIOWrapper("<stdout>", "w", 1)
stderr = __stderr__ = TextIOWrapper("<stderr>", "w", 2)


class _Fields(tuple):
    # A tuple whose items have names.
    _names = ()

    def __repr__(self):
        parts = [f"{name}={value!r}" for name, value in zip(self._names, self)]
        return f"sys.{type(self).__name__}({', '.join(parts)})"

    def __getattr__(self, name):
        if name in self._names:
            return self[self._names.index(name)]
        raise AttributeError(f"'sys.{type(self).__name__}' object has no attribute '{name}'")


class version_info(_Fields):
    _names = ("major", "minor", "micro", "releaselevel", "serial")


class float_info(_Fields):
    _names = ("max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds")


class int_info(_Fields):
    _names = ("bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold")


class flags(_Fields):
    _names = (
        "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site", "ignore_environment",
        "hash_randomization", "verbose", "bytes_warning", "quiet", "isolated", "dev_mode", "utf8_mode", "safe_path",
    )


class hash_info(_Fields):
    _names = ("width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff")


class _Implementation:
    name = "heddle"
    cache_tag = None


version_info = version_info((3, 14, 0, "final", 0))
float_info = float_info(
    (1.7976931348623157e308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1)
)
int_info = int_info((30, 4, 4300, 640))
implementation = _Implementation()
version = "3.14.0 (Heddle)"
hexversion = 0x030E00F0
api_version = 1013
copyright = ""
platform = "linux"
byteorder = "little"
maxsize = 9223372036854775807
maxunicode = 1114111
argv = [_program_name()]
orig_argv = ["python", argv[0]]
path = [""]
modules = dict(_modules())
builtin_module_names = ()
executable = ""
prefix = base_prefix = exec_prefix = ""
dont_write_bytecode = True
flags = flags((0,) * 8 + (1, 0, 0, 0, 1, False, 1, 0))
hash_info = hash_info((64, 2305843009213693951, 314159, 0, 1000003, "siphash13", 64, 128, 0))
warnoptions = []
ps1 = ">>> "
ps2 = "... "
float_repr_style = "short"
meta_path = []
path_hooks = []


def exit(*status):
    if len(status) > 1:
        raise TypeError(f"exit expected at most 1 argument, got {len(status)}")
    status = status[0] if status else None
    if isinstance(status, tuple):
        raise SystemExit(*status)
    raise SystemExit(status) if status is not None else SystemExit


def displayhook(value, /):
    if value is None:
        return
    import builtins
    builtins._ = None
    stdout.write(repr(value) + "\n")
    builtins._ = value


__displayhook__ = displayhook


def getdefaultencoding():
    return "utf-8"


def getfilesystemencoding():
    return "utf-8"


def get_int_max_str_digits():
    return _digit_limit()


def set_int_max_str_digits(maxdigits):
    if not isinstance(maxdigits, int):
        raise TypeError(f"'{type(maxdigits).__name__}' object cannot be interpreted as an integer")
    if maxdigits != 0 and maxdigits < 640:
        raise ValueError("maxdigits must be >= 640 or 0 for unlimited")
    if maxdigits >= 2**31:
        raise OverflowError("Python int too large to convert to C int")
    _digit_limit(maxdigits)


def getswitchinterval():
    return 0.005


def setswitchinterval(interval, /):
    if interval <= 0:
        raise ValueError("switch interval must be strictly positive")


def excepthook(exctype, value, traceback, /):
    # Not named by an import: it would come along with every program that has threads.
    __import__("traceback").print_exception(value)


__excepthook__ = excepthook


def gettrace():
    return None


getprofile = gettrace


def settrace(function, /):
    if function is not None:
        raise NotImplementedError("sys.settrace() is not supported here: stop, step and look at any moment of the run on the page")


def setprofile(function, /):
    if function is not None:
        raise NotImplementedError("sys.setprofile() is not supported here: nothing is measured")


def _is_gil_enabled():
    return False


def is_finalizing():
    return False


def audit(event, /, *details):
    pass


class frame:
    # What is known of a frame: where it was when it was asked for; while it runs, where it is, and its names.
    f_trace = None

    def __init__(self, code, line, number, back):
        self.f_code, self._line, self.f_back, self._number = code, line, back, number

    @property
    def f_lineno(self):
        line = _frame_names(self._number, self.f_code, 2)
        return self._line if line is None else line

    @property
    def f_locals(self):
        names = _frame_names(self._number, self.f_code, 0)
        return {} if names is None else names

    @property
    def f_globals(self):
        names = _frame_names(self._number, self.f_code, 1)
        return {} if names is None else names

    @property
    def f_builtins(self):
        import builtins
        return vars(builtins)

    def clear(self):
        pass

    def __repr__(self):
        code = self.f_code
        return f"<frame at {hex(id(self))}, file {code.co_filename!r}, line {self.f_lineno}, code {code.co_name}>"


def _getframe(depth=0, /):
    frames = _frames()
    depth = max(depth, 0)
    if depth >= len(frames):
        raise ValueError("call stack is not deep enough")
    found = None
    for code, line, number in reversed(frames[depth:]):
        found = frame(code, line, number, found)
    return found


def _getframemodulename(depth=0, /):
    frames = _frames()
    if depth >= len(frames):
        return None
    return _frame_names(frames[depth][2], frames[depth][0], 1).get("__name__")


def gettrace():
    return None


def getprofile():
    return None


def settrace(function, /):
    if function is not None:
        raise NotImplementedError("sys.settrace is not supported here: no function is called for each line")


def setprofile(function, /):
    if function is not None:
        raise NotImplementedError("sys.setprofile is not supported here: no function is called for each call")
