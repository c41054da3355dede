# The module cmath, by the formulas that CPython uses.

import math
from math import e, inf, nan, pi, tau

infj = complex(0.0, inf)
nanj = complex(0.0, nan)
_LARGE = 1.7976931348623157e308 / 4.0
_SMALL = math.sqrt(2.2250738585072014e-308)
_LN2 = 0.6931471805599453


def _hypot(x, y):
    # As the platform computes it, which is not how `math.hypot` does.
    return abs(complex(x, y))


def _number(z):
    if isinstance(z, complex):
        return z
    if hasattr(z, "__complex__"):
        return z.__complex__()
    if hasattr(z, "__float__") or hasattr(z, "__index__"):
        return complex(float(z), 0.0)
    raise TypeError(f"must be real number, not {type(z).__name__}")


def phase(z, /):
    z = _number(z)
    return math.atan2(z.imag, z.real)


def polar(z, /):
    z = _number(z)
    return abs(z), phase(z)


def rect(r, phi, /):
    if not math.isfinite(r) or not math.isfinite(phi):
        if math.isinf(r) and math.isfinite(phi) and phi != 0.0:
            made = complex(math.copysign(inf, math.cos(phi)), math.copysign(inf, math.sin(phi)))
            return made if r > 0 else -made
        if math.isinf(phi) and r != 0.0 and not math.isnan(r):
            raise ValueError("math domain error")
        return complex(r, r * phi if phi == 0.0 else nan)
    if phi == 0.0:
        return complex(r, r * phi)
    return complex(r * math.cos(phi), r * math.sin(phi))


def isfinite(z, /):
    z = _number(z)
    return math.isfinite(z.real) and math.isfinite(z.imag)


def isinf(z, /):
    z = _number(z)
    return math.isinf(z.real) or math.isinf(z.imag)


def isnan(z, /):
    z = _number(z)
    return math.isnan(z.real) or math.isnan(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError("tolerances must be non-negative")
    a, b = _number(a), _number(b)
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    distance = abs(a - b)
    return distance <= rel_tol * abs(b) or distance <= rel_tol * abs(a) or distance <= abs_tol


def sqrt(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    if not isfinite(z):
        if math.isinf(y):
            return complex(inf, y)
        if math.isnan(x):
            return complex(nan, nan)
        if math.isinf(x):
            if x > 0:
                return complex(x, math.copysign(0.0, y) if not math.isnan(y) else nan)
            return complex(0.0 if not math.isnan(y) else nan, math.copysign(inf, y))
        return complex(nan, nan)
    if x == 0.0 and y == 0.0:
        return complex(0.0, y)
    ax, ay = abs(x), abs(y)
    if ax < 2.2250738585072014e-308 and ay < 2.2250738585072014e-308 and (ax > 0.0 or ay > 0.0):
        ax = math.ldexp(ax, 54)
        s = math.ldexp(math.sqrt(ax + _hypot(ax, math.ldexp(ay, 54))), -27)
    else:
        ax /= 8.0
        s = 2.0 * math.sqrt(ax + _hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    if x >= 0.0:
        return complex(s, math.copysign(d, y))
    return complex(d, math.copysign(s, y))


def exp(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    if not isfinite(z):
        if math.isinf(x) and math.isfinite(y) and y != 0.0:
            size = inf if x > 0 else 0.0
            return complex(math.copysign(size, math.cos(y)), math.copysign(size, math.sin(y)))
        if math.isinf(y) and (math.isfinite(x) or math.isinf(x) and x > 0):
            raise ValueError("math domain error")
        if math.isinf(x) and x < 0:
            return complex(0.0, 0.0)
        return complex(x if math.isinf(x) or y == 0.0 else nan, y if y == 0.0 else nan)
    if x > 709.782712893384:
        size = math.exp(x - 1.0)
        made = complex(size * math.cos(y) * e, size * math.sin(y) * e)
    else:
        size = math.exp(x)
        made = complex(size * math.cos(y), size * math.sin(y))
    if math.isinf(made.real) or math.isinf(made.imag):
        raise OverflowError("math range error")
    return made


def _log(z):
    ax, ay = abs(z.real), abs(z.imag)
    if not isfinite(z):
        real = inf if isinf(z) else nan
        return complex(real, math.atan2(z.imag, z.real))
    if ax > _LARGE or ay > _LARGE:
        real = math.log(_hypot(ax / 2.0, ay / 2.0)) + _LN2
    elif ax < 2.2250738585072014e-308 and ay < 2.2250738585072014e-308:
        if ax == 0.0 and ay == 0.0:
            raise ValueError("math domain error")
        real = math.log(_hypot(math.ldexp(ax, 53), math.ldexp(ay, 53))) - 53 * _LN2
    else:
        h = _hypot(ax, ay)
        if 0.71 <= h <= 1.73:
            am, an = (ax, ay) if ax > ay else (ay, ax)
            real = math.log1p((am - 1) * (am + 1) + an * an) / 2.0
        else:
            real = math.log(h)
    return complex(real, math.atan2(z.imag, z.real))


def log(z, base=None, /):
    made = _log(_number(z))
    return made if base is None else made / _log(_number(base))


def log10(z, /):
    made = _log(_number(z))
    return complex(made.real / math.log(10.0), made.imag / math.log(10.0))


def _endless(x, y, odd):
    # Of a hyperbolic function where a part is no finite number.
    if math.isnan(x) or math.isnan(y):
        return complex(x if y == 0.0 or math.isinf(x) else nan, y if y == 0.0 and odd else nan)
    if math.isinf(y):
        raise ValueError("math domain error")
    if y == 0.0:
        return complex(x if odd else inf, y if odd else math.copysign(0.0, x) * y)
    size = x if odd else inf
    other = inf if odd else x
    return complex(math.copysign(size, math.cos(y) * size), math.copysign(other, math.sin(y) * other))


def cosh(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    if not isfinite(z):
        return _endless(x, y, False)
    if abs(x) > 708.396418532264:
        less = x - math.copysign(1.0, x)
        return complex(math.cos(y) * math.cosh(less) * e, math.sin(y) * math.sinh(less) * e)
    return complex(math.cos(y) * math.cosh(x), math.sin(y) * math.sinh(x))


def sinh(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    if not isfinite(z):
        return _endless(x, y, True)
    if abs(x) > 708.396418532264:
        less = x - math.copysign(1.0, x)
        return complex(math.cos(y) * math.sinh(less) * e, math.sin(y) * math.cosh(less) * e)
    return complex(math.cos(y) * math.sinh(x), math.sin(y) * math.cosh(x))


def tanh(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    if not isfinite(z):
        if math.isinf(x):
            sign = 1.0 if math.isnan(y) or math.isinf(y) else 2.0 * math.sin(y) * math.cos(y)
            return complex(math.copysign(1.0, x), math.copysign(0.0, sign))
        if math.isinf(y):
            raise ValueError("math domain error")
        return complex(nan, y if y == 0.0 else nan)
    if abs(x) > 354.891356446692:
        return complex(math.copysign(1.0, x), 4.0 * math.sin(y) * math.cos(y) * math.exp(-2.0 * abs(x)))
    tx, ty = math.tanh(x), math.tan(y)
    cx = 1.0 / math.cosh(x)
    txty = tx * ty
    denominator = 1.0 + txty * txty
    return complex(tx * (1.0 + ty * ty) / denominator, ty / denominator * cx * cx)


def cos(z, /):
    z = _number(z)
    return cosh(complex(-z.imag, z.real))


def sin(z, /):
    z = _number(z)
    made = sinh(complex(-z.imag, z.real))
    return complex(made.imag, -made.real)


def tan(z, /):
    z = _number(z)
    made = tanh(complex(-z.imag, z.real))
    return complex(made.imag, -made.real)


def acos(z, /):
    z = _number(z)
    if abs(z.real) > _LARGE or abs(z.imag) > _LARGE:
        real = math.atan2(abs(z.imag), z.real)
        size = math.log(_hypot(z.real / 2.0, z.imag / 2.0)) + _LN2 * 2.0
        return complex(real, -math.copysign(size, z.imag) if z.real < 0 else math.copysign(size, -z.imag))
    s1, s2 = sqrt(complex(1.0 - z.real, -z.imag)), sqrt(complex(1.0 + z.real, z.imag))
    return complex(2.0 * math.atan2(s1.real, s2.real), math.asinh(s2.real * s1.imag - s2.imag * s1.real))


def acosh(z, /):
    z = _number(z)
    if abs(z.real) > _LARGE or abs(z.imag) > _LARGE:
        return complex(math.log(_hypot(z.real / 2.0, z.imag / 2.0)) + _LN2 * 2.0, math.atan2(z.imag, z.real))
    s1, s2 = sqrt(complex(z.real - 1.0, z.imag)), sqrt(complex(z.real + 1.0, z.imag))
    return complex(math.asinh(s1.real * s2.real + s1.imag * s2.imag), 2.0 * math.atan2(s1.imag, s2.real))


def asinh(z, /):
    z = _number(z)
    if abs(z.real) > _LARGE or abs(z.imag) > _LARGE:
        size = math.log(_hypot(z.real / 2.0, z.imag / 2.0)) + _LN2 * 2.0
        return complex(math.copysign(size, z.real), math.atan2(z.imag, abs(z.real)))
    s1, s2 = sqrt(complex(1.0 + z.imag, -z.real)), sqrt(complex(1.0 - z.imag, z.real))
    return complex(math.asinh(s1.real * s2.imag - s2.real * s1.imag), math.atan2(z.imag, s1.real * s2.real - s1.imag * s2.imag))


def asin(z, /):
    z = _number(z)
    made = asinh(complex(-z.imag, z.real))
    return complex(made.imag, -made.real)


def atanh(z, /):
    z = _number(z)
    x, y = z.real, z.imag
    if isnan(z) and not isinf(z):
        return complex(x if x == 0.0 else nan, nan)
    if isinf(z):
        return complex(math.copysign(0.0, x), math.copysign(pi / 2.0, y))
    if x < 0.0 or x == 0.0 and math.copysign(1.0, x) < 0.0:
        return -atanh(-z)
    ay = abs(y)
    if x > _SMALL ** -1 or ay > _SMALL ** -1:
        h = _hypot(x / 2.0, y / 2.0)
        return complex(x / 4.0 / h / h, -math.copysign(pi / 2.0, -y))
    if x == 1.0 and ay < _SMALL:
        if ay == 0.0:
            raise ValueError("math domain error")
        return complex(-math.log(math.sqrt(ay) / math.sqrt(_hypot(ay, 2.0))), math.copysign(math.atan2(2.0, -ay) / 2, y))
    return complex(math.log1p(4.0 * x / ((1 - x) * (1 - x) + ay * ay)) / 4.0,
                   -math.atan2(-2.0 * y, (1 - x) * (1 + x) - ay * ay) / 2.0)


def atan(z, /):
    z = _number(z)
    made = atanh(complex(-z.imag, z.real))
    return complex(made.imag, -made.real)
