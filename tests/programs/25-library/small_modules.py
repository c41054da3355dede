import atexit
import bisect
import threading
import timeit
import types
import warnings


@atexit.register
def last():
    print("last of all")


atexit.register(print, "before that", sep="!")
gone = atexit.register(lambda: print("never"))
atexit.unregister(gone)
thread = threading.Thread(target=lambda: print("a thread ends before"))
thread.start()
thread.join()

words = [1, 3, 3, 7]
print(bisect.bisect(words, 3), bisect.bisect_left(words, 3), bisect.bisect_right(words, 9))
bisect.insort(words, 4)
print(words, bisect.bisect_left([(1, "a"), (5, "b")], 5, key=lambda pair: pair[0]))
calls = []
print(timeit.timeit(lambda: calls.append(1), number=10) >= 0, len(calls), len(timeit.repeat(lambda: None, number=1, repeat=3)))
n = types.SimpleNamespace(a=1, b="x")
n.c = [2]
print(n, n == types.SimpleNamespace(a=1, b="x", c=[2]), n.a)
print(isinstance(last, types.FunctionType), isinstance(types, types.ModuleType))
print(isinstance((x for x in ()), types.GeneratorType), isinstance(len, types.BuiltinFunctionType), types.NoneType)
with warnings.catch_warnings(record=True) as found:
    warnings.simplefilter("always")
    warnings.warn("careful")
    warnings.warn("old", DeprecationWarning)
print([(str(w.message), w.category.__name__, w.lineno) for w in found])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("now an error", RuntimeWarning)
    except RuntimeWarning as error:
        print("raised", error)
    warnings.simplefilter("ignore")
    warnings.warn("unseen")
for _ in range(2):
    warnings.warn("shown once")
print("main ends")
