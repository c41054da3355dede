# Runs the tests of the file before it: those of `_wanted`, a name or the number of the first; or lists them, if it is `None`.
# What is told goes to the standard error, since the command holds the output back.

_cases = [globals().get(name) for name in _classes] + list(_made.values())
_cases = [case for case in _cases if isinstance(case, type) and issubclass(case, unittest.TestCase)]
_tests = [(case, name) for case in _cases for name in unittest.TestLoader().getTestCaseNames(case)]
_loading[:] = []


def _run(case, name):
    print(f"\ntest {case.__name__}.{name}", file=sys.__stderr__)
    result = unittest.TestResult()
    unittest.TestSuite([case(name)]).run(result)
    for kind, found in (("FAIL", result.failures), ("ERROR", result.errors), ("skip", result.skipped)):
        for test, text in found:
            last = text.strip().splitlines()[-1] if text.strip() else ""
            if last.startswith("ModuleNotFoundError"):
                kind = "missing"
            print("\nverdict", kind, last, file=sys.__stderr__)
            if kind != "skip":
                print("\n".join("  " + line for line in text.splitlines()), file=sys.__stderr__)
            return
    print("\nverdict ok", file=sys.__stderr__)


_wanted = _WANTED
if _wanted is None:
    for _case, _name in _tests:
        print("test", _case.__name__ + "." + _name, file=sys.__stderr__)
elif isinstance(_wanted, str):
    for _case, _name in _tests:
        if _case.__name__ + "." + _name == _wanted:
            _run(_case, _name)
else:
    for _case, _name in _tests[_wanted:]:
        _run(_case, _name)
