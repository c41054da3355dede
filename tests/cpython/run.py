"""Runs CPython's own tests in Heddle, and counts.

    python3.14 tests/cpython/run.py LIB HEDDLE [--parallel] [TEST…]

LIB is a `Lib` folder of CPython's source; HEDDLE the command; TEST a file's name, or a part of one that has an underscore or
more. Nothing of CPython's is kept here: each test file is read, what cannot be imported is replaced (support.py stands for
that), and run. Tests of threads run in a process each; those of the language one after another, in a new process after one
that ends it.
"""

import ast
import concurrent.futures
import pathlib
import subprocess
import sys
import tempfile
import textwrap
import threading

HERE = pathlib.Path(__file__).parent
# Seconds until a test is given up.
PATIENCE = 30
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
# Tests of the language, its types and the modules that it leans on, and the files that come before some of them.
LANGUAGE = """
    abc asyncgen augassign baseexception binop bool builtin bytes class collections compare complex contains contextlib
    contextlib_async copy coroutines dataclasses/__init__ decorators defaultdict deque descr dict dictcomps dictviews dynamic
    dynamicclassattribute enum enumerate eof except_star exception_group exception_hierarchy exception_variations exceptions
    extcall float format fstring funcattrs functools generator_stop generators genericalias genericclass global grammar
    hash index int int_literal isinstance iter iterlen itertools keywordonlyarg list listcomps long math memoryio memoryview
    named_expressions numeric_tower opcodes operator ordered_dict patma positional_only_arg pow print property raise random range
    reprlib richcmp scope set setcomps slice sort str string/test_string string_literals subclassinit super syntax textwrap
    traceback tstring tuple type_aliases type_annotations type_comments type_params typechecks types typing unary unpack
    userdict userlist userstring with yield_from
""".split()
BEFORE = {
    "list": ["seq_tests", "list_tests"], "tuple": ["seq_tests"], "userlist": ["seq_tests", "list_tests"],
    "bytes": ["list_tests", "string_tests"], "str": ["string_tests"], "userstring": ["string_tests"],
    "dict": ["mapping_tests"], "userdict": ["mapping_tests"], "ordered_dict": ["mapping_tests"], "deque": ["seq_tests"],
    "collections": ["mapping_tests"], "range": [], "grammar": ["support/numbers"], "int": ["support/numbers"],
    "float": ["support/numbers", "support/testcase"], "complex": ["support/numbers", "support/testcase"],
    "tstring": ["test_string/_support"],
    "math": ["support/testcase"],
    "except_star": ["support/testcase"], "contextlib": ["support/testcase"], "contextlib_async": ["support/testcase"],
}
# Test file: modules of the folder `test` that it imports, which stay modules of their own.
MODULES = {
    "test_typing.py": [
        f"typinganndata.{name}" for name in
        "ann_module695 mod_generics_cache _typed_dict_helper ann_module ann_module2 ann_module3 ann_module5 ann_module6 ann_module8 fwdref_module".split()
    ],
}
# Names for which support.py stands, whether or not the module is there.
STANDING = {
    "gc", "signal", "subprocess", "mock", "multiprocessing", "mp", "interpreters", "thread", "_thread", "_threading_local",
    "_testcapi", "_testinternalcapi", "codecs",
}
# Parts of CPython that are one here.
RENAMED = {"_py_abc.": "abc.", "threading._PyRLock": "threading.RLock", "threading._CRLock": "threading.RLock", '__import__("sys")': "sys"}


def stripped(path):
    """The source without imports that cannot be had, and without the call at its end; and its test classes."""
    source = path.read_text()
    lines = source.splitlines()
    tree = ast.parse(source)
    classes = [node.name for node in in_module(tree) if isinstance(node, ast.ClassDef)]
    # Classes that a function makes.
    targets = [target for node in in_module(tree) if isinstance(node, ast.Assign) for target in node.targets]
    tuples = [target for target in targets if isinstance(target, ast.Tuple)]
    classes += [item.id for target in tuples for item in target.elts if isinstance(item, ast.Name)]
    inner = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("test")]
    for node in [*in_module(tree), *inner]:
        stands = "pass"
        if isinstance(node, ast.Import):
            stands = "\n".join(replaced_import(alias) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "__future__":
            pass
        elif isinstance(node, ast.ImportFrom):
            stands = "\n".join(replaced_from(node, alias) for alias in node.names)
        elif not (isinstance(node, ast.If) and "__main__" in ast.unparse(node.test)):
            continue
        stands = textwrap.indent(stands, " " * node.col_offset)
        for number in range(node.lineno - 1, node.end_lineno):
            lines[number] = stands if number == node.lineno - 1 else ""
    text = "\n".join(lines) + "\n"
    for theirs, ours in RENAMED.items():
        text = text.replace(theirs, ours)
    return text, classes


def in_module(tree):
    """The statements that are executed when a module is loaded, but for the inside of classes."""
    for node in tree.body:
        yield node
        if isinstance(node, ast.Try) or isinstance(node, ast.If) and "__main__" not in ast.unparse(node.test):
            yield from in_module(node)


def replaced_import(alias):
    top = alias.name.split(".")[0]
    if top == "test" and not alias.asname:
        return "pass"
    name = alias.asname or top
    unless = f"if {name!r} not in globals():\n" if name in STANDING else "if True:\n"
    return (f"{unless}    try:\n        import {alias.name}{' as ' + name if alias.asname else ''}\n"
            f"    except ImportError: {name} = globals().get({name!r}, _Missing({alias.name!r}))")


def replaced_from(node, alias):
    module = "." * node.level + (node.module or "")
    name = alias.asname or alias.name
    if module == "test.support":
        return f"{name} = globals()[{name!r}] if {name!r} in globals() else support.{alias.name}"
    if module.startswith("test") or node.level or name in STANDING:
        return f"{name} = globals()[{name!r}] if {name!r} in globals() else _Missing('{module}.{alias.name}')"
    stands = "pass" if alias.name == "*" else f"{name} = _Missing('{module}.{alias.name}')"
    return f"try:\n    from {module} import {alias.name} as {name}\nexcept ImportError: {stands}".replace("* as *", "*")


def bundle(lib, name, before):
    """The program of a test file, but for which tests it is to run."""
    folder = lib / "test"
    future = [line for line in (folder / name).read_text().splitlines() if line.startswith("from __future__ import")]
    parts = ["\n".join(future) + "\n" + (HERE / "support.py").read_text()]
    for module in before:
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
        if "/" not in module:
            parts.append(f"{module} = types.SimpleNamespace(**globals())\ntest.{module} = {module}\n")
    for module in MODULES.get(name, []):
        source = (folder / f"{module.replace('.', '/')}.py").read_text()
        parts.append(f"_module({module!r}, {source!r})")
    text, classes = stripped(folder / name)
    text = text.replace("create_executor_tests(globals(), ", "create_executor_tests(_made, ")
    parts.append("_made = {}\n" + text)
    parts.append(f"_classes = {classes!r}\n" + (HERE / "finish.py").read_text())
    return "\n".join(parts)


class Outcome:
    """What a process said of the tests that it ran."""

    def __init__(self, heddle, program, wanted, options, folder):
        path = pathlib.Path(folder) / f"{str(wanted).replace('.', '_')}.py"
        path.write_text(program.replace("_WANTED", repr(wanted)))
        command = [heddle, "run", str(path), *options]
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace"
        )
        self.lines = []
        over = threading.Timer(PATIENCE, process.kill)
        over.start()
        for line in process.stderr:
            self.lines.append(line.rstrip("\n"))
            if line.startswith("test "):
                over.cancel()
                over = threading.Timer(PATIENCE, process.kill)
                over.start()
        over.cancel()
        self.errors = "no end in time" if process.wait() == -9 else "\n".join(self.lines)

    def tests(self):
        return [line.split(" ", 1)[1] for line in self.lines if line.startswith("test ")]

    def verdicts(self):
        """Test, verdict, reason; the last one may have none."""
        found = []
        for line in self.lines:
            if line.startswith("test "):
                found.append([line.split(" ", 1)[1], "ended", " / ".join(self.errors.strip().splitlines()[-3:])])
            elif line.startswith("verdict ") and found:
                found[-1][1:] = (line.split(" ", 2) + [""])[1:3]
        return found


def verdicts(heddle, program, tests, solo, options, folder):
    """All tests of a file: test, verdict, reason."""
    if solo:
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            for outcome in pool.map(lambda test: Outcome(heddle, program, test, options, folder), tests):
                yield from outcome.verdicts()
        return
    done = 0
    while done < len(tests):
        found = Outcome(heddle, program, done, options, folder).verdicts() or [[tests[done], "ended", "before it began"]]
        yield from found
        done += len(found)


def main():
    lib, heddle, *rest = sys.argv[1:]
    options = [argument for argument in rest if argument.startswith("--")]
    chosen = [argument for argument in rest if not argument.startswith("--")]
    totals = {}
    files = [(name, before, True) for name, before in FILES.items()]
    for short in LANGUAGE:
        name = f"test_{short}" if "/" not in short or short.startswith("dataclasses") else short
        files.append((f"{name}.py", BEFORE.get(short, []), False))
    for name, before, solo in files:
        wanted = any(part in name if "_" in part else f"test_{part}" == name.removesuffix(".py") for part in chosen)
        if not (pathlib.Path(lib) / "test" / name).exists() or chosen and not wanted:
            continue
        program = bundle(pathlib.Path(lib), name, before)
        counts = {}
        with tempfile.TemporaryDirectory() as folder:
            listing = Outcome(heddle, program, None, options, folder)
            if not listing.tests():
                print(f"{name}: nothing could be listed\n{listing.errors}")
                continue
            for test, verdict, why in verdicts(heddle, program, listing.tests(), solo, options, folder):
                counts[verdict] = counts.get(verdict, 0) + 1
                if verdict not in ("ok", "skip"):
                    print(f"  {verdict} {test}: {why[:300]}")
        print(f"{name}: {counts}", flush=True)
        for verdict, count in counts.items():
            totals[verdict] = totals.get(verdict, 0) + count
    print("all:", totals)


main()
