# What CPython's own tests import from `test.support` and cannot have here, in small. Stands before each of them.

import bisect
import contextlib
import functools
import heapq
import io
import os
import queue
import re
import sys
import threading
import time
import types
import unittest
import warnings

try:
    import textwrap
except ImportError:
    textwrap = None


class _Missing:
    """What is not here. While the tests are loaded it is a decorator that skips; whoever uses it later is skipped."""

    def __init__(self, name):
        self.__dict__["_name"] = name

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        if _loading:
            return _Missing(self._name if len(self._name) > 200 else f"{self._name}.{name}")
        raise unittest.SkipTest(f"needs {self._name}.{name}")

    def __call__(self, *args, **keywords):
        if not _loading:
            raise unittest.SkipTest(f"needs {self._name}")
        return _skips(f"needs {self._name}")(*args, **keywords)

    def __mro_entries__(self, bases):
        return ()

    def __or__(self, other):
        return self

    __ror__ = __getitem__ = __add__ = __sub__ = __mul__ = __radd__ = __or__

    def __lt__(self, other):
        return False

    __gt__ = __le__ = __ge__ = __lt__

    def __enter__(self):
        raise unittest.SkipTest(f"needs {self._name}")

    def __exit__(self, *details):
        pass

    def __iter__(self):
        raise unittest.SkipTest(f"needs {self._name}")


# Not empty while the tests are loaded.
_loading = [True]


def _skips(reason):
    def decorator(*args, **keywords):
        if len(args) == 1 and callable(args[0]) and not keywords:
            return unittest.skip(reason)(args[0])
        return unittest.skip(reason)
    return decorator


def _itself(item=None, **keywords):
    return item if callable(item) else _itself


def _sleeping_retry(timeout, err_msg=None, *, init_delay=0.01, max_delay=1.0, error=True):
    end = time.monotonic() + timeout
    delay = init_delay
    while True:
        yield
        if time.monotonic() >= end:
            if error:
                raise AssertionError(f"timeout: {err_msg}")
            return
        time.sleep(delay)
        delay = min(delay * 2, max_delay)


@contextlib.contextmanager
def _swap_attr(obj, name, value):
    before = getattr(obj, name)
    setattr(obj, name, value)
    try:
        yield before
    finally:
        setattr(obj, name, before)


@contextlib.contextmanager
def _captured_output(name):
    before = getattr(sys, name)
    setattr(sys, name, io.StringIO())
    try:
        yield getattr(sys, name)
    finally:
        setattr(sys, name, before)


class _Functions(types.SimpleNamespace):
    """What it does not have skips the test that calls it."""

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return _Missing(name)


def _check_syntax_error(testcase, statement, errtext="", *, lineno=None, offset=None):
    with testcase.assertRaisesRegex(SyntaxError, errtext) as caught:
        compile(statement, "<test string>", "exec")
    testcase.assertIsNotNone(caught.exception.lineno)
    testcase.assertIsNotNone(caught.exception.offset)
    for name, wanted in (("lineno", lineno), ("offset", offset)):
        if wanted is not None:
            testcase.assertEqual(getattr(caught.exception, name), wanted)


def _run_code(code, extra_names=None):
    names = dict(extra_names or {})
    exec(textwrap.dedent(code), names)
    return names


def _run_no_yield_async_fn(function, /, *args, **keywords):
    coroutine = function(*args, **keywords)
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value
    else:
        raise AssertionError("coroutine did not complete")
    finally:
        coroutine.close()


def _run_yielding_async_fn(function, /, *args, **keywords):
    coroutine = function(*args, **keywords)
    try:
        while True:
            try:
                coroutine.send(None)
            except StopIteration as stop:
                return stop.value
    finally:
        coroutine.close()


@types.coroutine
def _async_yield(value):
    return (yield value)


def _sub_tests(names, values, /, *, _do_cleanups=False):
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    values = [value if len(names) > 1 else (value,) for value in values]

    def decorator(function):
        @functools.wraps(function)
        def wrapper(self, /, *args, **keywords):
            for value in values:
                chosen = dict(zip(names, value))
                with self.subTest(**chosen):
                    function(self, *args, **keywords, **chosen)
        return wrapper
    return decorator


def _dedented(text):
    lines = text.split("\n")
    margins = [len(line) - len(line.lstrip()) for line in lines if line.strip()]
    return "\n".join(line[min(margins, default=0):] if line.strip() else "" for line in lines)


class _Equal:
    """Equal to everything, or to nothing; smaller or larger than everything."""

    def __init__(self, equal, less=False, greater=False):
        self._answers = equal, less, greater

    def __eq__(self, other):
        return self._answers[0]

    def __ne__(self, other):
        return not self._answers[0]

    def __hash__(self):
        return 1


@functools.total_ordering
class _Largest:
    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False


@functools.total_ordering
class _Smallest:
    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __gt__(self, other):
        return False


class _BrokenIter:
    def __init__(self, init_raises=False, next_raises=False, iter_raises=False):
        if init_raises:
            1 / 0
        self.next_raises, self.iter_raises = next_raises, iter_raises

    def __next__(self):
        if self.next_raises:
            1 / 0

    def __iter__(self):
        if self.iter_raises:
            1 / 0
        return self


@contextlib.contextmanager
def _swap_item(obj, item, value):
    before = obj.get(item)
    there = item in obj
    obj[item] = value
    try:
        yield before
    finally:
        if there:
            obj[item] = before
        else:
            obj.pop(item, None)


@contextlib.contextmanager
def _recursion_limit(limit=None):
    before = sys.getrecursionlimit()
    if limit:
        sys.setrecursionlimit(limit + 50)
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


@contextlib.contextmanager
def _adjusted_digits(digits):
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(digits)
    try:
        yield
    finally:
        sys.set_int_max_str_digits(before)


def _check_free_after_iterating(*args, **keywords):
    raise unittest.SkipTest("a detail of CPython")


support = _Functions(
    SHORT_TIMEOUT=30.0, LONG_TIMEOUT=300.0, LOOPBACK_TIMEOUT=5.0, INTERNET_TIMEOUT=60.0, verbose=False,
    is_wasi=False, is_emscripten=False, is_android=False, is_apple=False, MS_WINDOWS=False, Py_GIL_DISABLED=True,
    Py_DEBUG=False, PIPE_MAX_SIZE=1 << 20, has_subprocess_support=False, has_fork_support=False,
    cpython_only=_skips("a detail of CPython"), requires_subprocess=_skips("needs processes"),
    requires_fork=_skips("needs processes"), requires_resource=_skips("needs a resource"),
    requires_gil_enabled=_skips("needs a GIL"), skip_if_sanitizer=lambda *a, **k: _itself,
    check_sanitizer=lambda **k: False, bigmemtest=lambda *a, **k: _skips("needs much memory"),
    gc_collect=lambda: None, sleeping_retry=_sleeping_retry, busy_retry=_sleeping_retry,
    captured_output=_captured_output, captured_stderr=lambda: _captured_output("stderr"), captured_stdout=lambda: _captured_output("stdout"),
    force_not_colorized=_itself, force_not_colorized_test_class=_itself, no_rerun=lambda reason: _itself,
    setswitchinterval=lambda n: None, reap_children=lambda: None, check_syntax_error=_check_syntax_error, run_code=_run_code,
    run_no_yield_async_fn=_run_no_yield_async_fn, run_yielding_async_fn=_run_yielding_async_fn, async_yield=_async_yield,
    subTests=_sub_tests, ALWAYS_EQ=_Equal(True), NEVER_EQ=_Equal(False), LARGEST=_Largest(), SMALLEST=_Smallest(),
    BrokenIter=_BrokenIter, swap_item=_swap_item, infinite_recursion=_recursion_limit, set_recursion_limit=_recursion_limit,
    adjust_int_max_str_digits=_adjusted_digits, check_free_after_iterating=_check_free_after_iterating, MAX_Py_ssize_t=sys.maxsize,
    check_impl_detail=lambda **guards: guards.get("cpython", not guards) is False, requires_IEEE_754=_itself,
    skip_emscripten_stack_overflow=lambda: _itself, skip_wasi_stack_overflow=lambda: _itself, exceeds_recursion_limit=lambda: 100_000,
    impl_detail=lambda *a, **k: _skips("a detail of CPython"), TestFailed=AssertionError, has_no_debug_ranges=lambda: False,
    bigaddrspacetest=_skips("needs much memory"), requires_debug_ranges=lambda *a: _itself, is_apple_mobile=False,
    requires_docstrings=_itself, swap_attr=_swap_attr, thread_unsafe=lambda *a: _itself, no_tracing=_itself,
    skip_if_unlimited_stack_size=_itself, HAVE_DOCSTRINGS=True, run_with_locale=lambda *a: _itself, run_with_tz=lambda *a: _skips("needs time zones"),
    NHASHBITS=64, linked_to_musl=lambda: False, _1M=1 << 20, _1G=1 << 30, _2G=1 << 31, _4G=1 << 32,
)
test = types.SimpleNamespace(support=support)
textwrap = textwrap or types.SimpleNamespace(dedent=_dedented, indent=_Missing("textwrap.indent"))
gc_collect = support.gc_collect
bigmemtest = support.bigmemtest
cpython_only = support.cpython_only
force_not_colorized = force_not_colorized_test_class = _itself
_threading_local = types.SimpleNamespace(local=threading.local)
requires_subprocess = support.requires_subprocess
verbose = False


@contextlib.contextmanager
def _wait_threads_exit(timeout=None):
    yield


@contextlib.contextmanager
def _start_threads(threads, unlock=None):
    threads = list(threads)
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        if unlock:
            unlock()
        for thread in threads:
            thread.join(60)


class _CatchThreadingException:
    def __enter__(self):
        self.exc_type = self.exc_value = self.exc_traceback = self.thread = None
        self._before = threading.excepthook
        threading.excepthook = self._hook
        return self

    def _hook(self, args):
        self.exc_type, self.exc_value = args.exc_type, args.exc_value
        self.exc_traceback, self.thread = args.exc_traceback, args.thread

    def __exit__(self, *details):
        threading.excepthook = self._before
        del self.exc_type, self.exc_value, self.exc_traceback, self.thread


def _join_thread(thread, timeout=None):
    thread.join(timeout or 30)
    assert not thread.is_alive()


def _run_concurrently(worker_func, nthreads=None, args=(), kwargs={}):
    workers = worker_func if isinstance(worker_func, (list, tuple)) else [worker_func] * nthreads
    with _start_threads([threading.Thread(target=worker, args=args, kwargs=kwargs) for worker in workers]):
        pass


threading_helper = _Functions(
    wait_threads_exit=_wait_threads_exit, start_threads=_start_threads, threading_setup=lambda: (),
    threading_cleanup=lambda *a: None, reap_threads=_itself, join_thread=_join_thread,
    catch_threading_exception=_CatchThreadingException, requires_working_threading=lambda *a, **k: _itself,
    run_concurrently=_run_concurrently, can_start_thread=True,
)


def _import_fresh_module(name, fresh=(), blocked=()):
    try:
        return __import__(name, fromlist=("*",))
    except ImportError:
        return _Missing(name)


def _import_module(name, **keywords):
    module = _import_fresh_module(name)
    if isinstance(module, _Missing) and not _loading:
        raise unittest.SkipTest(f"needs {name}")
    return module


import_helper = _Functions(import_fresh_module=_import_fresh_module, import_module=_import_module)


@contextlib.contextmanager
def _check_warnings(*filters, quiet=True):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        yield types.SimpleNamespace(warnings=seen)
    for pattern, category in filters:
        found = [one for one in seen if re.match(pattern, str(one.message), re.I) and issubclass(one.category, category)]
        if not found and not quiet:
            raise AssertionError(f"no warning {pattern!r}, {category.__name__}")


@contextlib.contextmanager
def _check_no_warnings(testcase, message="", category=Warning, force_gc=False):
    with warnings.catch_warnings(record=True) as seen:
        warnings.filterwarnings("always", message=message, category=category)
        yield
    testcase.assertEqual(seen, [])


def _check_syntax_warning(testcase, statement, errtext="", *, lineno=1, offset=None):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always", SyntaxWarning)
        compile(statement, "<testcase>", "exec")
    testcase.assertEqual(len(seen), 1, seen)
    testcase.assertRegex(str(seen[0].message), errtext)


warnings_helper = _Functions(
    check_warnings=_check_warnings, check_no_warnings=_check_no_warnings, check_no_resource_warning=_check_no_warnings,
    check_syntax_warning=_check_syntax_warning, ignore_warnings=lambda *a, **k: _itself,
)
check_warnings, check_no_warnings, check_syntax_warning = _check_warnings, _check_no_warnings, _check_syntax_warning


def _unlink(path):
    try:
        os.remove(path)
    except OSError:
        pass


os_helper = _Functions(TESTFN="@test_tmp", unlink=_unlink)
TESTFN, unlink = os_helper.TESTFN, _unlink
codecs = _Functions(register=lambda search: None, unregister=lambda search: None)
__file__ = file = "test.py"
gc = types.SimpleNamespace(collect=lambda *a: 0, disable=lambda: None, enable=lambda: None, isenabled=lambda: True)
import_module, import_fresh_module = _import_module, _import_fresh_module
signal = _Missing("signal")
subprocess = _Missing("subprocess")
_testcapi = None
_testinternalcapi = None
script_helper = _Missing("script_helper")
assert_python_ok = assert_python_failure = lambda *a, **k: _Missing("processes").start
interpreters = None
mock = _Missing("mock")
if not hasattr(unittest, "mock"):
    unittest.mock = mock
multiprocessing = mp = _Missing("multiprocessing")
TIMEOUT_MAX = threading.TIMEOUT_MAX


def start_new_thread(function, args, kwargs={}):
    thread = threading.Thread(target=function, args=args, kwargs=kwargs, daemon=True)
    thread.start()
    return thread.ident


thread = _Functions(
    allocate_lock=threading.Lock, start_new_thread=start_new_thread, get_ident=threading.get_ident, LockType=type(threading.Lock()),
    TIMEOUT_MAX=TIMEOUT_MAX, error=RuntimeError,
    _local=threading.local, RLock=threading.RLock,
)
_thread = thread


def _module(name, source):
    """Makes a module of the package `test`, and gives its last name to what follows."""
    made = types.ModuleType(f"test.{name}")
    sys.modules[made.__name__] = made
    last = name.rpartition(".")[2]
    try:
        exec(compile(source, f"{last}.py", "exec"), made.__dict__)
    except Exception as error:
        globals()[last] = _Missing(f"{name}: {error!r}")
    else:
        globals()[last] = made
