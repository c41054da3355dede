# The module `unittest`: test cases, what they assert, and how they are run. Without discovery, which needs files.

import functools
import sys
import time
import traceback


class SkipTest(Exception):
    pass


class _ShouldStop(Exception):
    pass


def skip(reason):
    def decorator(item):
        if not isinstance(item, type):
            @functools.wraps(item)
            def skipped(*args, **keywords):
                raise SkipTest(reason)
            item = skipped
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    if callable(reason):
        function = reason
        reason = ""
        return decorator(function)
    return decorator


def skipIf(condition, reason):
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    return lambda item: item if condition else skip(reason)(item)


def expectedFailure(item):
    item.__unittest_expecting_failure__ = True
    return item


def _id(item):
    return item


class _AssertRaises:
    def __init__(self, case, expected, message, pattern=None):
        self.case, self.expected, self.message, self.pattern = case, expected, message, pattern
        self.exception = None
        self.by = ""

    def call(self, name, args, keywords):
        if not args:
            self.message = keywords.pop("msg", None)
            return self
        function, *rest = args
        self.by = f" by {getattr(function, '__name__', function)}"
        with self:
            function(*rest, **keywords)
        return None

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        if kind is None:
            expected = self.expected
            names = (
                " or ".join([one.__name__ for one in expected]) if isinstance(expected, tuple) else expected.__name__
            )
            raise self.case.failureException(self.case._formatMessage(self.message, f"{names} not raised{self.by}"))
        if not issubclass(kind, self.expected):
            return False
        self.exception = value
        if self.pattern is not None and not _found(self.pattern, str(value)):
            raise self.case.failureException(f'"{_text(self.pattern)}" does not match "{value}"')
        return True


class _AssertWarns:
    # Warnings cannot be caught here.
    def __enter__(self):
        return self

    def __exit__(self, *details):
        return False


def _text(pattern):
    return pattern if isinstance(pattern, str) else pattern.pattern


def _found(pattern, text):
    if isinstance(pattern, str):
        if not any([character in pattern for character in ".^$*+?{}[]\\|()"]):
            return pattern in text
        import re
        return re.search(pattern, text)
    return pattern.search(text)


class _AssertLogs:
    def __init__(self, case, logger, level, wanted):
        self.case, self.logger, self.level, self.wanted = case, logger, level, wanted

    def __enter__(self):
        import logging
        logger = logging.getLogger(self.logger) if self.logger is None or isinstance(self.logger, str) else self.logger
        self.found = logger
        watcher = self
        self.records = []
        self.output = []

        class Watcher(logging.Handler):
            def emit(self, record):
                watcher.records.append(record)
                watcher.output.append(self.format(record))

        handler = Watcher(self.level or logging.INFO)
        handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
        self.before = logger.handlers, logger.level, logger.propagate
        logger.handlers, logger.propagate = [handler], False
        logger.setLevel(self.level or logging.INFO)
        return self

    def __exit__(self, kind, value, tb):
        self.found.handlers, self.found.level, self.found.propagate = self.before
        if kind is None and bool(self.records) != self.wanted:
            text = "no logs" if self.wanted else f"Unexpected logs found: {self.output!r}"
            raise self.case.failureException(text + (" of the wanted level triggered" if self.wanted else ""))
        return False


class _SubTest:
    def __init__(self, case, description):
        self.case, self.description = case, description

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        result = self.case._result
        if kind is None or result is None or not issubclass(kind, Exception) or issubclass(kind, SkipTest):
            return False
        self.case._subtest_failed = True
        result._note(self.case, value, self.description())
        return True


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 640

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._cleanups = []
        self._result = None
        self._subtest_failed = False

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def id(self):
        return f"{type(self).__module__}.{type(self).__qualname__}.{self._testMethodName}"

    def __str__(self):
        return f"{self._testMethodName} ({self.id()})"

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} testMethod={self._testMethodName}>"

    def shortDescription(self):
        return None

    def countTestCases(self):
        return 1

    def addCleanup(self, function, /, *args, **keywords):
        self._cleanups.append((function, args, keywords))

    def enterContext(self, manager):
        value = manager.__enter__()
        self.addCleanup(manager.__exit__, None, None, None)
        return value

    def doCleanups(self):
        while self._cleanups:
            function, args, keywords = self._cleanups.pop()
            self._guarded(function, *args, **keywords)

    def _guarded(self, function, *args, **keywords):
        # Whether it went through; otherwise the result knows why.
        try:
            function(*args, **keywords)
            return True
        except KeyboardInterrupt:
            raise
        except SkipTest as reason:
            self._result.addSkip(self, str(reason))
        except BaseException as error:
            if self._expects_failure and isinstance(error, Exception):
                self._failed_as_expected = True
            else:
                self._result._note(self, error)
        return False

    def run(self, result=None):
        self._result = result = result or TestResult()
        method = getattr(self, self._testMethodName)
        skipped = getattr(type(self), "__unittest_skip__", False) or getattr(method, "__unittest_skip__", False)
        self._expects_failure = getattr(method, "__unittest_expecting_failure__", False)
        self._failed_as_expected = False
        self._subtest_failed = False
        result.startTest(self)
        if skipped:
            why = getattr(type(self), "__unittest_skip_why__", "") or getattr(method, "__unittest_skip_why__", "")
            result.addSkip(self, why)
        else:
            good = False
            if self._guarded(self.setUp):
                good = self._guarded(method)
                good = self._guarded(self.tearDown) and good
            self.doCleanups()
            if self._failed_as_expected:
                result.addExpectedFailure(self, None)
            elif good and not self._subtest_failed:
                if self._expects_failure:
                    result.addUnexpectedSuccess(self)
                else:
                    result.addSuccess(self)
        result.stopTest(self)
        return result

    __call__ = run

    def debug(self):
        self.setUp()
        getattr(self, self._testMethodName)()
        self.tearDown()

    def skipTest(self, reason):
        raise SkipTest(reason)

    def subTest(self, msg=None, **params):
        def described():
            parts = [f"[{msg}]"] if msg is not None else []
            if params:
                parts.append("(" + ", ".join([f"{key}={value!r}" for key, value in params.items()]) + ")")
            return " ".join(parts) or "(<subtest>)"
        return _SubTest(self, described)

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standard):
        if msg is None:
            return standard
        return f"{standard} : {msg}" if self.longMessage else msg

    def _check(self, truth, standard, msg):
        if not truth:
            standard = standard() if callable(standard) else standard
            raise self.failureException(self._formatMessage(msg, standard))

    def assertTrue(self, expr, msg=None):
        self._check(expr, lambda: f"{expr!r} is not true", msg)

    def assertFalse(self, expr, msg=None):
        self._check(not expr, lambda: f"{expr!r} is not false", msg)

    def assertEqual(self, first, second, msg=None):
        self._check(first == second, lambda: f"{first!r} != {second!r}", msg)

    def assertNotEqual(self, first, second, msg=None):
        self._check(first != second, lambda: f"{first!r} == {second!r}", msg)

    assertListEqual = assertTupleEqual = assertDictEqual = assertSetEqual = assertMultiLineEqual = assertEqual

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        same = len(first) == len(second) and all([a == b for a, b in zip(first, second)])
        self._check(same, lambda: f"Sequences differ: {first!r} != {second!r}", msg)

    def assertIs(self, expr1, expr2, msg=None):
        self._check(expr1 is expr2, lambda: f"{expr1!r} is not {expr2!r}", msg)

    def assertIsNot(self, expr1, expr2, msg=None):
        self._check(expr1 is not expr2, lambda: f"unexpectedly identical: {expr1!r}", msg)

    def assertIsNone(self, obj, msg=None):
        self._check(obj is None, lambda: f"{obj!r} is not None", msg)

    def assertIsNotNone(self, obj, msg=None):
        self._check(obj is not None, "unexpectedly None", msg)

    def assertIn(self, member, container, msg=None):
        self._check(member in container, lambda: f"{member!r} not found in {container!r}", msg)

    def assertNotIn(self, member, container, msg=None):
        self._check(member not in container, lambda: f"{member!r} unexpectedly found in {container!r}", msg)

    def assertIsInstance(self, obj, cls, msg=None):
        self._check(isinstance(obj, cls), lambda: f"{obj!r} is not an instance of {cls!r}", msg)

    def assertNotIsInstance(self, obj, cls, msg=None):
        self._check(not isinstance(obj, cls), lambda: f"{obj!r} is an instance of {cls!r}", msg)

    def assertHasAttr(self, obj, name, msg=None):
        self._check(hasattr(obj, name), lambda: f"{type(obj).__name__!r} object has no attribute {name!r}", msg)

    def assertNotHasAttr(self, obj, name, msg=None):
        self._check(not hasattr(obj, name), lambda: f"{type(obj).__name__!r} object has unexpected attribute {name!r}", msg)

    def assertIsSubclass(self, cls, superclass, msg=None):
        self._check(issubclass(cls, superclass), lambda: f"{cls!r} is not a subclass of {superclass!r}", msg)

    def assertNotIsSubclass(self, cls, superclass, msg=None):
        self._check(not issubclass(cls, superclass), lambda: f"{cls!r} is a subclass of {superclass!r}", msg)

    def assertLess(self, a, b, msg=None):
        self._check(a < b, lambda: f"{a!r} not less than {b!r}", msg)

    def assertLessEqual(self, a, b, msg=None):
        self._check(a <= b, lambda: f"{a!r} not less than or equal to {b!r}", msg)

    def assertGreater(self, a, b, msg=None):
        self._check(a > b, lambda: f"{a!r} not greater than {b!r}", msg)

    def assertGreaterEqual(self, a, b, msg=None):
        self._check(a >= b, lambda: f"{a!r} not greater than or equal to {b!r}", msg)

    def assertStartsWith(self, s, prefix, msg=None):
        self._check(s.startswith(prefix), lambda: f"{s!r} doesn't start with {prefix!r}", msg)

    def assertEndsWith(self, s, suffix, msg=None):
        self._check(s.endswith(suffix), lambda: f"{s!r} doesn't end with {suffix!r}", msg)

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        difference = abs(first - second)
        if delta is not None:
            standard = f"{first!r} != {second!r} within {delta!r} delta ({difference!r} difference)"
            self._check(difference <= delta, standard, msg)
        else:
            places = 7 if places is None else places
            standard = f"{first!r} != {second!r} within {places} places ({difference!r} difference)"
            self._check(round(difference, places) == 0, standard, msg)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        difference = abs(first - second)
        places = 7 if places is None else places
        differs = difference > delta if delta is not None else first != second and round(difference, places) != 0
        self._check(differs, lambda: f"{first!r} == {second!r} within {places if delta is None else delta}", msg)

    def assertCountEqual(self, first, second, msg=None):
        rest = list(second)
        for item in first:
            if item not in rest:
                self._check(False, lambda: f"Element counts were not equal: {first!r} and {second!r}", msg)
            rest.remove(item)
        self._check(not rest, lambda: f"Element counts were not equal: {first!r} and {second!r}", msg)

    def assertRegex(self, text, expected_regex, msg=None):
        standard = f"Regex didn't match: {_text(expected_regex)!r} not found in {text!r}"
        self._check(_found(expected_regex, text), standard, msg)

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        standard = f"Regex matched: {_text(unexpected_regex)!r} in {text!r}"
        self._check(not _found(unexpected_regex, text), standard, msg)

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _AssertRaises(self, expected_exception, None).call("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _AssertRaises(self, expected_exception, None, expected_regex).call("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        if args:
            return args[0](*args[1:], **kwargs)
        return _AssertWarns()

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return self.assertWarns(expected_warning, *args, **kwargs)

    def assertLogs(self, logger=None, level=None):
        return _AssertLogs(self, logger, level, True)

    def assertNoLogs(self, logger=None, level=None):
        return _AssertLogs(self, logger, level, False)


class TestSuite:
    def __init__(self, tests=()):
        self._tests = list(tests)

    def addTest(self, test):
        self._tests.append(test)

    def addTests(self, tests):
        self._tests.extend(tests)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return sum([test.countTestCases() for test in self._tests])

    def run(self, result):
        current = None
        usable = True
        for test in self._tests:
            if result.shouldStop:
                break
            if isinstance(test, TestSuite):
                test.run(result)
                continue
            if type(test) is not current:
                if current is not None and usable:
                    current.tearDownClass()
                current = type(test)
                usable = not getattr(current, "__unittest_skip__", False)
                if usable:
                    try:
                        current.setUpClass()
                    except SkipTest as reason:
                        result.addSkip(test, str(reason))
                        usable = False
                        continue
                    except Exception as error:
                        result._note(test, error)
                        usable = False
                        continue
            elif not usable and not getattr(current, "__unittest_skip__", False):
                continue
            test.run(result)
        if current is not None and usable:
            current.tearDownClass()
        return result

    __call__ = run


class TestResult:
    def __init__(self, stream=None, descriptions=None, verbosity=1):
        self.stream = stream
        self.verbosity = verbosity
        self.failures = []
        self.errors = []
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.testsRun = 0
        self.shouldStop = False
        self.failfast = False

    def wasSuccessful(self):
        return not self.failures and not self.errors and not self.unexpectedSuccesses

    def stop(self):
        self.shouldStop = True

    def startTest(self, test):
        self.testsRun += 1
        if self.stream and self.verbosity > 1:
            self.stream.write(f"{test} ... ")

    def stopTest(self, test):
        pass

    def _show(self, long, short):
        if self.stream and self.verbosity > 1:
            self.stream.write(long + "\n")
        elif self.stream and self.verbosity == 1:
            self.stream.write(short)

    def _note(self, test, error, part=None):
        text = "".join(traceback.format_exception(error))
        name = f"{test} {part}" if part else str(test)
        if isinstance(error, test.failureException):
            self.failures.append((name, text))
            self._show("FAIL", "F")
        else:
            self.errors.append((name, text))
            self._show("ERROR", "E")
        if self.failfast:
            self.stop()

    def addSuccess(self, test):
        self._show("ok", ".")

    def addFailure(self, test, err):
        self._note(test, err[1])

    addError = addFailure

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))
        self._show(f"skipped {reason!r}", "s")

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, ""))
        self._show("expected failure", "x")

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)
        self._show("unexpected success", "u")


TextTestResult = TestResult


class TextTestRunner:
    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, **keywords):
        self.stream = stream or sys.stderr
        self.verbosity = verbosity
        self.failfast = failfast

    def run(self, test):
        result = TestResult(self.stream, None, self.verbosity)
        result.failfast = self.failfast
        write = self.stream.write
        begin = time.perf_counter()
        test.run(result)
        seconds = time.perf_counter() - begin
        if self.verbosity == 1:
            write("\n")
        for kind, entries in (("ERROR", result.errors), ("FAIL", result.failures)):
            for name, text in entries:
                write(f"{'=' * 70}\n{kind}: {name}\n{'-' * 70}\n{text}\n")
        write("-" * 70 + "\n")
        write(f"Ran {result.testsRun} test{'' if result.testsRun == 1 else 's'} in {seconds:.3f}s\n\n")
        counts = []
        for name, entries in (
            ("failures", result.failures), ("errors", result.errors), ("skipped", result.skipped),
            ("expected failures", result.expectedFailures), ("unexpected successes", result.unexpectedSuccesses),
        ):
            if entries:
                counts.append(f"{name}={len(entries)}")
        if result.testsRun == 0 and not counts:
            verdict = "NO TESTS RAN"
        else:
            verdict = "OK" if result.wasSuccessful() else "FAILED"
        write(verdict + (f" ({', '.join(counts)})" if counts else "") + "\n")
        return result


class TestLoader:
    testMethodPrefix = "test"

    def getTestCaseNames(self, case):
        return sorted([name for name in dir(case) if name.startswith("test") and callable(getattr(case, name))])

    def loadTestsFromTestCase(self, case):
        names = self.getTestCaseNames(case)
        if not names and hasattr(case, "runTest"):
            names = ["runTest"]
        return TestSuite([case(name) for name in names])

    def loadTestsFromModule(self, module):
        suite = TestSuite()
        names = vars(module)
        for name in sorted(names):
            value = names[name]
            if isinstance(value, type) and issubclass(value, TestCase) and value is not TestCase:
                suite.addTest(self.loadTestsFromTestCase(value))
        return suite


defaultTestLoader = TestLoader()


def makeSuite(case, prefix="test"):
    return defaultTestLoader.loadTestsFromTestCase(case)


class main:
    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None, exit=True, verbosity=1,
                 failfast=False, **keywords):
        if isinstance(module, str):
            # The program: the only module that is not of the library.
            import __main__
            module = __main__
        arguments = (argv or sys.argv)[1:]
        if "-v" in arguments or "--verbose" in arguments:
            verbosity = 2
        suite = defaultTestLoader.loadTestsFromModule(module)
        chosen = [argument for argument in arguments if not argument.startswith("-")]
        if chosen:
            suite = TestSuite([test for cases in suite for test in cases if _is_chosen(test, chosen)])
        runner = testRunner or TextTestRunner(verbosity=verbosity, failfast=failfast)
        self.result = runner.run(suite)
        if exit:
            sys.exit(5 if self.result.testsRun == 0 else not self.result.wasSuccessful())


def _is_chosen(test, names):
    own = type(test).__name__
    return own in names or f"{own}.{test._testMethodName}" in names
