# What counts as true, and what `and`, `or`, `not` and conditional expressions give back.
for value in (0, 1, -1, 0.0, 0.1, "", "0", [], [0], (), (0,), {}, {0: 0}, set(), {0}, None, range(0), range(1)):
    print(repr(value), bool(value), not value)

print(0 or "default", "" or [] or None, 1 and 2, 1 and 0, None and 1 / 0, "x" or 1 / 0)
print(not not "x", not 1 == 2, (not 1) == 2)
print("yes" if [] else "no", 1 if True else 2 if True else 3)
print(1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 == True, 3 > 2 != 1)
print(True + True, True * 5, -True, isinstance(True, int), True == 1, True is (1 == 1))


class Falsy:
    def __bool__(self):
        print("asked")
        return False


class Sized:
    def __len__(self):
        return 0


print(Falsy() or "other", bool(Sized()), not Sized())


class Wrong:
    def __bool__(self):
        return 2


try:
    bool(Wrong())
except TypeError as e:
    print(e)
