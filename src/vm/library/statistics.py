# The module statistics, in exact arithmetic where CPython's is.

from collections import Counter
from fractions import Fraction
from math import sqrt, exp, log, erf, fsum, tau, fabs, isqrt, sumprod

__all__ = [
    "NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean",
    "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode", "multimode", "pstdev",
    "pvariance", "quantiles", "stdev", "variance",
]


class StatisticsError(ValueError):
    pass


def _exact(value):
    # A number as a fraction; infinities and NaNs as they are.
    if isinstance(value, (int, Fraction)):
        return Fraction(value)
    if isinstance(value, float) and (value - value != 0):
        return value
    try:
        return Fraction(*value.as_integer_ratio())
    except AttributeError:
        raise TypeError(f"can't convert type '{type(value).__name__}' to numerator/denominator") from None


def _kind(data):
    kind = int
    for value in data:
        made = type(value)
        if made is bool or made is kind or made is int:
            continue
        if kind is int or kind is Fraction and made is float:
            kind = made
        elif kind is float and made is Fraction or issubclass(kind, made):
            continue
        elif issubclass(made, kind):
            kind = made
        else:
            raise TypeError(f"don't know how to coerce {kind.__name__} and {made.__name__}")
    return kind


def _convert(value, kind):
    if type(value) is kind or isinstance(value, float):
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    if hasattr(kind, "as_tuple"):
        return kind(value.numerator) / value.denominator
    return kind(value)


def _sum(data):
    return sum([_exact(value) for value in data], Fraction(0))


def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError("mean requires at least one data point")
    return _convert(_sum(data) / len(data), _kind(data))


def fmean(data, weights=None):
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return fsum(data) / len(data)
    weights = list(weights)
    if len(data) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    total = fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return sumprod(data, weights) / total


def geometric_mean(data):
    data = list(data)
    if not data:
        raise StatisticsError("Must have a non-empty dataset")
    for value in data:
        if value < 0:
            raise StatisticsError("No negative inputs allowed", value)
    if any([value == 0 for value in data]):
        return 0.0
    return exp(fsum(map(log, data)) / len(data))


def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if len(data) == 1 and weights is None:
        if data[0] < 0:
            raise StatisticsError("harmonic mean does not support negative values")
        return data[0]
    weights = [1] * len(data) if weights is None else list(weights)
    if len(weights) != len(data):
        raise StatisticsError("Number of weights does not match data size")
    if any([value < 0 for value in data]):
        raise StatisticsError("harmonic mean does not support negative values")
    if any([value == 0 for value in data]):
        return 0
    total = sum([_exact(weight) / _exact(value) for weight, value in zip(weights, data)])
    if total <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _convert(_sum(weights) / total, _kind(data))


def _sorted(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data


def median(data):
    data = _sorted(data)
    half = len(data) // 2
    return data[half] if len(data) % 2 else (data[half - 1] + data[half]) / 2


def median_low(data):
    data = _sorted(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = _sorted(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    data = _sorted(data)
    middle = data[len(data) // 2]
    below = len([value for value in data if value < middle])
    same = data.count(middle)
    return float(middle) - interval / 2.0 + interval * (len(data) / 2 - below) / same


def mode(data):
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError("no mode for empty data")
    return pairs[0][0]


def multimode(data):
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    count = len(data)
    if count < 2:
        if count == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    if method not in ("exclusive", "inclusive"):
        raise ValueError(f"Unknown method: {method!r}")
    made = []
    for index in range(1, n):
        if method == "inclusive":
            at, rest = divmod(index * (count - 1), n)
            at += 1
        else:
            at = min(max(index * (count + 1) // n, 1), count - 1)
            rest = index * (count + 1) - at * n
        made.append((data[at - 1] * (n - rest) + data[at] * rest) / n)
    return made


def _squares(data, center=None):
    # The sum of squares of differences to the mean, exactly.
    if center is None:
        values = [_exact(value) for value in data]
        center = sum(values, Fraction(0)) / len(values)
        return sum([(value - center) ** 2 for value in values], Fraction(0)), center
    return sum([(_exact(value) - _exact(center)) ** 2 for value in data], Fraction(0)), center


def variance(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError("variance requires at least two data points")
    return _convert(_squares(data, xbar)[0] / (len(data) - 1), _kind(data))


def pvariance(data, mu=None):
    data = list(data)
    if not data:
        raise StatisticsError("pvariance requires at least one data point")
    return _convert(_squares(data, mu)[0] / len(data), _kind(data))


def _root(square):
    # The square root of a fraction as the nearest float.
    n, m = square.numerator, square.denominator
    if n == 0:
        return 0.0
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        return float(_odd_root(n, m << 2 * shift) << shift)
    return _odd_root(n << -2 * shift, m) / (1 << -shift)


def _odd_root(n, m):
    root = isqrt(n // m)
    return root | (root * root * m != n)


def stdev(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _root(_squares(data, xbar)[0] / (len(data) - 1))


def pstdev(data, mu=None):
    data = list(data)
    if not data:
        raise StatisticsError("pstdev requires at least one data point")
    return _root(_squares(data, mu)[0] / len(data))


def _pairs(x, y, name):
    if len(x) != len(y):
        raise StatisticsError(f"{name} requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError(f"{name} requires at least two data points")
    x_mean, y_mean = fsum(x) / len(x), fsum(y) / len(y)
    return [value - x_mean for value in x], [value - y_mean for value in y], x_mean, y_mean


def covariance(x, y, /):
    left, right, _, _ = _pairs(x, y, "covariance")
    return sumprod(left, right) / (len(x) - 1)


def _ranks(values):
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks, start = [0] * len(values), 0
    while start < len(order):
        end = start
        while end < len(order) and values[order[end]] == values[order[start]]:
            end += 1
        for index in order[start:end]:
            ranks[index] = (start + end + 1) / 2 - (len(values) + 1) / 2
        start = end
    return ranks


def correlation(x, y, /, *, method="linear"):
    if len(x) != len(y):
        raise StatisticsError("correlation requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError("correlation requires at least two data points")
    if method not in ("linear", "ranked"):
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        left, right = _ranks(x), _ranks(y)
    else:
        left, right, _, _ = _pairs(x, y, "correlation")
    try:
        return sumprod(left, right) / sqrt(sumprod(left, left) * sumprod(right, right))
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant") from None


class LinearRegression(tuple):
    slope, intercept = property(lambda self: self[0]), property(lambda self: self[1])

    def __repr__(self):
        return f"LinearRegression(slope={self[0]!r}, intercept={self[1]!r})"


def linear_regression(x, y, /, *, proportional=False):
    if len(x) != len(y):
        raise StatisticsError("linear regression requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError("linear regression requires at least two data points")
    if proportional:
        left, right = x, y
    else:
        left, right, x_mean, y_mean = _pairs(x, y, "linear regression")
    try:
        slope = sumprod(left, right) / sumprod(left, left)
    except ZeroDivisionError:
        raise StatisticsError("x is constant") from None
    return LinearRegression((slope, 0.0 if proportional else y_mean - slope * x_mean))


class NormalDist:
    __slots__ = ("_mu", "_sigma")

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu, self._sigma = float(mu), float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        if len(data) < 2:
            raise StatisticsError("stdev requires at least two data points")
        square, center = _squares(data)
        return cls(float(center), _root(square / (len(data) - 1)))

    mean = property(lambda self: self._mu)
    median = property(lambda self: self._mu)
    mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def samples(self, n, *, seed=None):
        import random
        gauss = random.gauss if seed is None else random.Random(seed).gauss
        return [gauss(self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        difference = x - self._mu
        return exp(difference * difference / (-2.0 * variance)) / sqrt(tau * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * 1.4142135623730951)))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, sqrt(self._sigma ** 2 + other._sigma ** 2))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, sqrt(self._sigma ** 2 + other._sigma ** 2))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * fabs(other))

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / fabs(other))

    __radd__, __rmul__ = __add__, __mul__

    def __eq__(self, other):
        return (self._mu, self._sigma) == (other._mu, other._sigma) if isinstance(other, NormalDist) else NotImplemented

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"
