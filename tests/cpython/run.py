"""Runs CPython's own tests of threads in Heddle, one process for each test, and counts.

    python3.14 tests/cpython/run.py LIB HEDDLE [--parallel] [TEST…]

LIB is a `Lib` folder of CPython's source; HEDDLE the command. Nothing of CPython's is kept here: each test file is read,
freed of the imports that cannot be had (support.py stands for those), and run.
"""

import ast
import concurrent.futures
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
# Test file: files that come before it, as modules of those names.
FILES = {
    "test_queue.py": [],
    "test_threading_local.py": [],
    "test_threading.py": ["lock_tests"],
    "test_thread.py": ["lock_tests"],
    "test_concurrent_futures/test_future.py": ["util"],
    "test_concurrent_futures/test_wait.py": ["util"],
    "test_concurrent_futures/test_as_completed.py": ["util"],
    "test_concurrent_futures/test_shutdown.py": ["util"],
    "test_concurrent_futures/test_thread_pool.py": ["util", "executor"],
    "test_concurrent_futures/test_init.py": ["util"],
    "test_heapq.py": [],
    "test_bisect.py": [],
}
# Parts of CPython that are one here.
RENAMED = {"threading._PyRLock": "threading.RLock", "threading._CRLock": "threading.RLock", '__import__("sys")': "sys"}
# Imports that stay.
OURS = {
    "collections", "concurrent", "concurrent.futures", "concurrent.futures._base", "contextlib", "copy", "functools", "io",
    "itertools", "logging", "logging.handlers", "operator", "os", "queue", "random", "sys", "threading", "time", "traceback",
    "types", "unittest", "heapq", "bisect", "math", "warnings",
}


def stripped(path):
    """The source without imports that cannot be had, and without the call at its end; and its test classes."""
    source = path.read_text()
    lines = source.splitlines()
    classes = []
    for node in ast.parse(source).body:
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = ["." * node.level + (node.module or "")]
            names += ["mock" for alias in node.names if alias.name == "mock"]
        elif isinstance(node, ast.ClassDef):
            classes.append(node.name)
        is_main = isinstance(node, ast.If) and "__main__" in ast.unparse(node.test)
        if is_main or any(name not in OURS for name in names):
            stands = "pass"
            if isinstance(node, ast.ImportFrom) and names == ["test.support"]:
                stands = "\n".join(f"if {alias.name!r} not in globals(): {alias.name} = support.{alias.name}" for alias in node.names)
            for number in range(node.lineno - 1, node.end_lineno):
                lines[number] = stands if number == node.lineno - 1 else ""
    text = "\n".join(lines) + "\n"
    for theirs, ours in RENAMED.items():
        text = text.replace(theirs, ours)
    return text, classes


def bundle(lib, name):
    """The program of a test file, but for which test it is to run."""
    folder = lib / "test"
    parts = [(HERE / "support.py").read_text()]
    for module in FILES[name]:
        path = folder / f"{module}.py"
        if not path.exists():
            path = (folder / name).parent / f"{module}.py"
        text = stripped(path)[0]
        parts.append(text)
        if module == "util":
            # Only what runs in threads.
            parts.append("def create_executor_tests(names, mixin, bases=(BaseTestCase,), executor_mixins=()):\n"
                         "    names['ThreadPool' + mixin.__name__] = type('ThreadPool' + mixin.__name__, (mixin, ThreadPoolMixin, *bases), {})\n"
                         "    names['ThreadPool' + mixin.__name__].__module__ = '__main__'\n")
        parts.append(f"{module} = types.SimpleNamespace(**globals())\n")
    text, classes = stripped(folder / name)
    text = text.replace("create_executor_tests(globals(), ", "create_executor_tests(_made, ")
    parts.append("_made = {}\n" + text)
    parts.append(f"""
_cases = [globals().get(name) for name in {classes!r}] + list(_made.values())
_cases = [case for case in _cases if isinstance(case, type) and issubclass(case, unittest.TestCase)]
_loader = unittest.TestLoader()
if _wanted is None:
    for _case in _cases:
        for _name in _loader.getTestCaseNames(_case):
            print("test", _case.__name__ + "." + _name)
else:
    _class, _name = _wanted.split(".")
    for _case in _cases:
        if _case.__name__ == _class:
            _result = unittest.TestResult()
            unittest.TestSuite([_case(_name)]).run(_result)
            for _kind, _found in (("FAIL", _result.failures), ("ERROR", _result.errors), ("skip", _result.skipped)):
                for _test, _text in _found:
                    print("verdict", _kind, _text.strip().splitlines()[-1] if _text.strip() else "")
                    if _kind != "skip":
                        print(_text)
                    raise SystemExit
            print("verdict ok")
""")
    return "\n".join(parts)


def execute(heddle, program, wanted, options, folder):
    path = pathlib.Path(folder) / f"{(wanted or 'list').replace('.', '_')}.py"
    path.write_text(f"_wanted = {wanted!r}\n" + program)
    try:
        done = subprocess.run([heddle, "run", str(path), *options], capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return "", "no end within a minute"
    return done.stdout, done.stderr


def main():
    lib, heddle, *rest = sys.argv[1:]
    options = [argument for argument in rest if argument.startswith("--")]
    chosen = [argument for argument in rest if not argument.startswith("--")]
    totals = {}
    for name in FILES:
        if not (pathlib.Path(lib) / "test" / name).exists() or chosen and not any(part in name for part in chosen):
            continue
        program = bundle(pathlib.Path(lib), name)
        counts = {}
        with tempfile.TemporaryDirectory() as folder:
            out, err = execute(heddle, program, None, options, folder)
            tests = [line.split(" ", 1)[1] for line in out.splitlines() if line.startswith("test ")]
            if not tests:
                print(f"{name}: nothing could be listed\n{err}")
                continue
            with concurrent.futures.ThreadPoolExecutor(2) as pool:
                results = pool.map(lambda test: (test, *execute(heddle, program, test, options, folder)), tests)
                for test, out, err in results:
                    verdicts = [line for line in out.splitlines() if line.startswith("verdict ")]
                    verdict = verdicts[-1].split(" ", 2)[1] if verdicts else "ended"
                    counts[verdict] = counts.get(verdict, 0) + 1
                    if verdict not in ("ok", "skip"):
                        why = verdicts[-1].split(" ", 2)[-1] if verdicts else " / ".join(err.strip().splitlines()[:2])
                        print(f"  {verdict} {test}: {why[:200]}")
        print(f"{name}: {counts}")
        for verdict, count in counts.items():
            totals[verdict] = totals.get(verdict, 0) + count
    print("all:", totals)


main()
