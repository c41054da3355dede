# The old % operator.
print("%s %d %s" % ("a", 5, [1]), "%s" % "one", "%d%%" % 50, "%s" % (1,), "%s" % [1, 2], "%s" % {"a": 1})
print("%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o|%c|%c" % (42, 42, 42, 42, 42, 255, 255, 255, 8, 8, 65, "z"))
print("%f|%.2f|%8.3f|%-8.1f|%08.2f|%+.1f|%e|%.2E|%g|%G" % ((3.14159,) * 10))
print("%10s|%-10s|%.2s|%5.1s|%r|%a" % ("word", "word", "word", "word", "wörd", "wörd"))
print("%(name)s is %(age)03d, %(name)r" % {"name": "Ann", "age": 7, "unused": 0})
print("%*d|%-*d|%.*f" % (6, 42, 6, 42, 2, 3.14159))
print("%d %d %i" % (3.99, True, -2.5), "%s %s" % (None, True))
print("%d" % (2 ** 70,), "%x" % -255, "%5s%%" % 12.5)


def attempt(template, values):
    try:
        print(template % values)
    except (TypeError, ValueError, KeyError, OverflowError) as e:
        print(f"{type(e).__name__}: {e}")


attempt("%d", "x")
attempt("%d", None)
attempt("%f", "x")
attempt("%s %s", "one")
attempt("%s", (1, 2))
attempt("no placeholders", 5)
attempt("%(a)s", {"b": 1})
attempt("%(a)s", 5)
attempt("%q", 5)
attempt("%", 5)
attempt("%x", 1.5)
attempt("%c", "ab")
attempt("%c", -1)
attempt("%5", 1)
attempt("%*d", ("a", 1))
attempt("nothing %%", ())
attempt("mapping is fine", {"a": 1})
