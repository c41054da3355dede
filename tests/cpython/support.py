# What CPython's own tests import from `test.support` and cannot have here, in small. Stands before each of them.

import bisect
import contextlib
import functools
import heapq
import io
import queue
import sys
import threading
import time
import types
import unittest


class _Missing:
    """A module that is not here: whoever uses it is skipped."""

    def __init__(self, name):
        self.__dict__["_name"] = name

    def __getattr__(self, name):
        raise unittest.SkipTest(f"needs {self._name}.{name}")


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


class _Decorators(types.SimpleNamespace):
    """What it does not have is taken for a decorator that skips."""

    def __getattr__(self, name):
        return _skips(f"needs support.{name}")


class _Functions(types.SimpleNamespace):
    """What it does not have skips the test that calls it."""

    def __getattr__(self, name):
        def skip(*args, **keywords):
            raise unittest.SkipTest(f"needs {name}")
        return skip


support = _Decorators(
    SHORT_TIMEOUT=30.0, LONG_TIMEOUT=300.0, LOOPBACK_TIMEOUT=5.0, INTERNET_TIMEOUT=60.0, verbose=False,
    is_wasi=False, is_emscripten=False, is_android=False, is_apple=False, MS_WINDOWS=False, Py_GIL_DISABLED=True,
    Py_DEBUG=False, PIPE_MAX_SIZE=1 << 20, has_subprocess_support=False, has_fork_support=False,
    cpython_only=_skips("a detail of CPython"), requires_subprocess=_skips("needs processes"),
    requires_fork=_skips("needs processes"), requires_resource=_skips("needs a resource"),
    requires_gil_enabled=_skips("needs a GIL"), skip_if_sanitizer=lambda *a, **k: _itself,
    check_sanitizer=lambda **k: False, bigmemtest=lambda *a, **k: _skips("needs much memory"),
    gc_collect=lambda: None, sleeping_retry=_sleeping_retry, busy_retry=_sleeping_retry, swap_attr=_swap_attr,
    captured_output=_captured_output, captured_stderr=lambda: _captured_output("stderr"), captured_stdout=lambda: _captured_output("stdout"),
    force_not_colorized=_itself, force_not_colorized_test_class=_itself, no_rerun=lambda reason: _itself,
    setswitchinterval=lambda n: None, reap_children=lambda: None,
)
test = types.SimpleNamespace(support=support)
textwrap = _Missing("textwrap")
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
import_helper = types.SimpleNamespace(
    import_fresh_module=lambda name, **k: {"queue": queue, "heapq": heapq, "bisect": bisect}.get(name), import_module=lambda name: _Missing(name),
)
weakref = _Missing("weakref")
gc = types.SimpleNamespace(collect=lambda *a: 0, disable=lambda: None, enable=lambda: None, isenabled=lambda: True)
import_module = lambda name: _Missing(name).start
signal = _Missing("signal")
subprocess = _Missing("subprocess")
_testcapi = None
_testinternalcapi = None
script_helper = _Missing("script_helper")
assert_python_ok = assert_python_failure = lambda *a, **k: _Missing("processes").start
interpreters = None
mock = _Missing("mock")
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
