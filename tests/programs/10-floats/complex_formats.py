# Complex numbers in formats: grouping, signs, the alternate form, and what does not fit them.
numbers = [1j, 2 + 0j, -1.5 + 2e10j, complex(-0.0, 1234567.0), complex("nan"), 0j]
for spec in ("", ",", "_", "+", " ", "#", ".3", ".2f", "+.1e", ">30", "*^30,", "g", "n", "F"):
    print(repr(spec), [format(number, spec) for number in numbers])
for spec in ("d", "%", "x", "08", "=8", "s", "08d", "q"):
    try:
        print(format(1j, spec))
    except ValueError as error:
        print(spec, error)
for text in ("1_0+2_0j", "1__0j", "_1j", "1_j", "1+2", "j", "(1+2j", " ( 3 ) "):
    try:
        print(text, complex(text))
    except ValueError as error:
        print(error)
print((-0.0 - 0j) ** True, (2.5 - 0j) ** 3, complex("1e200+nanj") ** 1)
try:
    print(2j ** complex("inf+1j"))
except ArithmeticError as error:
    print(type(error).__name__, error)


class Plain(float):
    pass


class Strict(float):
    def __add__(self, other):
        return NotImplemented

    __radd__ = __add__


nan = Plain("nan")
print(nan == nan, nan != nan, nan in [nan])
for left, right in ((Strict(1), Strict(2)), (Strict(1), 2), (Strict(1), 2.0), (2, Strict(1)), (2.0, Strict(1))):
    try:
        print(left + right)
    except TypeError as error:
        print(error)
