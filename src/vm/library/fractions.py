# The module fractions.

from math import gcd
from numbers import Rational
import operator

__all__ = ["Fraction"]

_modulus = (1 << 61) - 1


def _parse(text):
    # "3/4", "1.25e-3": numerator and denominator; None if it is neither.
    text = text.strip()
    sign = -1 if text[:1] == "-" else 1
    body = text[1:] if text[:1] in ("+", "-") else text
    if "/" in body:
        left, right = [part.strip() for part in body.split("/", 1)]
        if not _is_digits(left) or not _is_digits(right):
            return None
        return sign * int(left), int(right)
    body, mark, exponent = body.replace("E", "e").partition("e")
    if mark and not _is_digits(exponent[1:] if exponent[:1] in ("+", "-") else exponent):
        return None
    whole, _, decimals = body.partition(".")
    if not (whole or decimals) or whole and not _is_digits(whole) or decimals and not _is_digits(decimals):
        return None
    decimals = decimals.replace("_", "")
    numerator, denominator = int((whole or "0") + decimals), 10 ** len(decimals)
    power = int(exponent) if mark else 0
    if power >= 0:
        numerator *= 10 ** power
    else:
        denominator *= 10 ** -power
    return sign * numerator, denominator


def _is_digits(text):
    return bool(text) and text[0] != "_" and text[-1] != "_" and "__" not in text and text.replace("_", "").isdecimal()


class Fraction:
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        self = object.__new__(cls)
        if denominator is None:
            if isinstance(numerator, int):
                pair = int(numerator), 1
            elif isinstance(numerator, str):
                pair = _parse(numerator)
                if pair is None:
                    raise ValueError(f"Invalid literal for Fraction: {numerator!r}")
                if pair[1] == 0:
                    raise ZeroDivisionError(f"Fraction({pair[0]}, 0)")
            elif isinstance(numerator, Fraction):
                pair = numerator._numerator, numerator._denominator
            elif hasattr(numerator, "as_integer_ratio"):
                pair = numerator.as_integer_ratio()
            else:
                raise TypeError("argument should be a string or a Rational instance or have the as_integer_ratio() method")
        else:
            if not isinstance(numerator, (int, Fraction)) or not isinstance(denominator, (int, Fraction)):
                raise TypeError("both arguments should be Rational instances")
            pair = (numerator.numerator * denominator.denominator, denominator.numerator * numerator.denominator)
            if pair[1] == 0:
                raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        common = gcd(*pair)
        if pair[1] < 0:
            common = -common
        self._numerator, self._denominator = pair[0] // common, pair[1] // common
        return self

    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        self = object.__new__(cls)
        self._numerator, self._denominator = numerator, denominator
        return self

    @classmethod
    def from_number(cls, number):
        if isinstance(number, (int, Fraction)):
            return cls(number)
        if hasattr(number, "as_integer_ratio") and not isinstance(number, type):
            return cls(*number.as_integer_ratio())
        raise TypeError("argument should be a Rational instance or have the as_integer_ratio() method")

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        return cls(*dec.as_integer_ratio())

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    real = property(lambda self: self)
    imag = property(lambda self: 0)

    def conjugate(self):
        return self

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            if q0 + a * q1 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q0 + a * q1
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction(p1, q1)
        return Fraction(p0 + k * p1, q0 + k * q1)

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    def __format__(self, spec):
        if not spec:
            return str(self)
        if spec[-1] in "eEfFgG%":
            return _format_float(self, spec)
        return format(str(self), spec if spec[0] in "<>^" or spec[1:2] in ("<", ">", "^") else ">" + spec)

    def _operation(exact, name):
        fallback = getattr(operator, name)

        def forward(a, b):
            if isinstance(b, (int, Fraction)):
                return exact(a, b)
            if isinstance(b, float):
                return fallback(float(a), b)
            if isinstance(b, complex):
                return fallback(complex(float(a)), b)
            return NotImplemented

        def reverse(b, a):
            if isinstance(a, (int, Fraction)):
                return exact(a, b)
            if isinstance(a, float):
                return fallback(a, float(b))
            if isinstance(a, complex):
                return fallback(a, complex(float(b)))
            return NotImplemented

        forward.__name__, reverse.__name__ = f"__{name}__", f"__r{name}__"
        return forward, reverse

    def _add(a, b):
        return Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

    def _sub(a, b):
        return Fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator)

    def _mul(a, b):
        return Fraction(a.numerator * b.numerator, a.denominator * b.denominator)

    def _truediv(a, b):
        numerator, denominator = a.numerator * b.denominator, a.denominator * b.numerator
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        return Fraction(numerator, denominator)

    def _floordiv(a, b):
        return a.numerator * b.denominator // (a.denominator * b.numerator)

    def _mod(a, b):
        return Fraction(a.numerator * b.denominator % (b.numerator * a.denominator), a.denominator * b.denominator)

    __add__, __radd__ = _operation(_add, "add")
    __sub__, __rsub__ = _operation(_sub, "sub")
    __mul__, __rmul__ = _operation(_mul, "mul")
    __truediv__, __rtruediv__ = _operation(_truediv, "truediv")
    __floordiv__, __rfloordiv__ = _operation(_floordiv, "floordiv")
    __mod__, __rmod__ = _operation(_mod, "mod")
    del _operation, _add, _sub, _mul, _truediv, _floordiv, _mod

    def __divmod__(self, other):
        return self // other, self % other

    def __rdivmod__(self, other):
        return other // self, other % self

    def __pow__(a, b):
        if isinstance(b, (int, Fraction)):
            if b.denominator == 1:
                power = b.numerator
                if power >= 0:
                    return Fraction(a._numerator ** power, a._denominator ** power)
                if a._numerator == 0:
                    raise ZeroDivisionError(f"Fraction({a._denominator ** -power}, 0)")
                return Fraction(a._denominator ** -power, a._numerator ** -power)
            return float(a) ** float(b)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, int):
            return Fraction(a) ** b
        return a ** float(b)

    def __pos__(self):
        return Fraction(self)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator)

    def __int__(self):
        return self.__trunc__()

    def __float__(self):
        return int(self._numerator) / int(self._denominator)

    def __complex__(self):
        return complex(float(self))

    def __trunc__(self):
        return -(-self._numerator // self._denominator) if self._numerator < 0 else self._numerator // self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator:
                return floor
            if rest * 2 > self._denominator:
                return floor + 1
            return floor + floor % 2
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _modulus)
        except ValueError:
            made = 314159
        else:
            made = hash(hash(abs(self._numerator)) * inverse)
        made = made if self._numerator >= 0 else -made
        return -2 if made == -1 else made

    def __eq__(self, other):
        if isinstance(other, (int, Fraction)):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, complex) and other.imag == 0:
            other = other.real
        if isinstance(other, float):
            return 0.0 == other if other - other else self == Fraction.from_float(other)
        return NotImplemented

    def _compare(self, other, compare):
        if isinstance(other, (int, Fraction)):
            return compare(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            return compare(0.0, other) if other - other else compare(self, Fraction.from_float(other))
        return NotImplemented

    def __lt__(self, other):
        return self._compare(other, operator.lt)

    def __gt__(self, other):
        return self._compare(other, operator.gt)

    def __le__(self, other):
        return self._compare(other, operator.le)

    def __ge__(self, other):
        return self._compare(other, operator.ge)

    def __bool__(self):
        return bool(self._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


Rational.register(Fraction)


def _format_float(value, spec):
    # With the digits that the format asks for, exactly; the rest is what format() does with a text.
    kind, body = spec[-1], spec[:-1]
    head, dot, digits = body.partition(".")
    precision = int(digits) if dot else 6
    if kind not in "fF%" or head.strip("0123456789+-<>^=, _"):
        return format(float(value), spec)
    scaled = value * 100 if kind == "%" else value
    whole = abs(round(scaled * 10 ** precision))
    text = str(whole).rjust(precision + 1, "0")
    sign = "-" if scaled < 0 else "+" if "+" in head else " " if " " in head else ""
    left, right = text[:len(text) - precision], text[len(text) - precision:]
    if "," in head:
        left = f"{int(left):,}"
    made = sign + left + ("." + right if precision else "") + ("%" if kind == "%" else "")
    align = head.lstrip("+- ").rstrip(",")
    return format(made, (align if align[:1] in ("<", ">", "^") else ">" + align) if align else "")
