# bool is an int that prints as a word.
print(True, False, True + True, True * 3, False - 1, True / 2, True // 1, -True)
print(isinstance(True, int), type(True), bool("False"), bool(""), int(True), float(False), str(True), repr(False))
print(sum([True, False, True]), [10, 20][True], "ab"[False], {True: "t", 1: "one"}, {0: "zero", False: "f"})
print(True == 1, True is True, 1 == True == 1.0, True > False, max(True, 2), sorted([True, False, True]))
print(f"{True:d} {True!r:>6} {True:5d}|", "%d" % True, "%s" % True, hex(True), bin(False))
print(not True, not 0, not None, not [], not "x")
print(any([0, "", None]), all([]), any([]), all([1, "a", [0]]))
print(bool(0.0), bool(-0.0), bool(1e-300), bool(float("nan")), bool([[]]), bool(range(0)), bool(lambda: 0))
print(True and "yes" or "no", False and 1 / 0, True or 1 / 0, None or 0 or [] or "end")
x = 5
print(1 < x < 10, 1 < x > 3, x == 5 != 4, not 1 < x, (1 < x) is True)
count = 0
for flag in (True, False, True):
    count += flag
print(count, type(count), True.__class__, (True).real, type(True + 0), type(True & True))
print([i for i, b in enumerate([True, False, True]) if b], ["off", "on"][x > 3], hash(True) == hash(1))
yes = True
try:
    yes()
except TypeError as e:
    print(e)
try:
    bool(1, 2)
except TypeError as e:
    print(e)
print(int("1") == True, "True" == True, [True] == [1], (1, 0) == (True, False), {True} == {1})
