# The module datetime: dates, times, durations and fixed offsets. The local zone is UTC.

import time as _time
from math import modf

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

MINYEAR = 1
MAXYEAR = 9999
_SECOND = 1000000
_DAY = 86400 * _SECOND
_UNIX = 719163
_DATE = ("year", "month", "day")
_TIME = ("hour", "minute", "second", "microsecond", "tzinfo", "fold")
_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365)
_WIDTHS = {"hours": 2, "minutes": 5, "seconds": 8, "milliseconds": 12, "microseconds": 15}
_DATES = ("dddd-dd-dd", "dddddddd", "dddd-Wdd", "ddddWdd", "dddd-Wdd-d", "ddddWddd")
_CLOCKS = ("dd", "dd:dd", "dd:dd:dd", "dddd", "dddddd")


def _integer(value):
    if isinstance(value, int):
        return value
    if not hasattr(type(value), "__index__"):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value.__index__()


def _text(value, function, number=1):
    if not isinstance(value, str):
        name = "None" if value is None else type(value).__name__
        raise TypeError(f"{function}() argument {number} must be str, not {name}")
    return value


def _between(name, value, least, greatest):
    value = _integer(value)
    if not least <= value <= greatest:
        raise ValueError(f"{name} must be in {least}..{greatest}, not {value}")
    return value


def _name(value):
    name = type(value).__name__
    return "datetime." + name if type(value) in _BUILT else name


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_before(year, month):
    past = year - 1
    return past * 365 + past // 4 - past // 100 + past // 400 + _BEFORE[month] + (month > 2 and _is_leap(year))


def _from_days(days):
    cycles, days = divmod(days - 1, 146097)
    centuries, days = divmod(days, 36524)
    fours, days = divmod(days, 1461)
    ones, days = divmod(days, 365)
    year = cycles * 400 + centuries * 100 + fours * 4 + ones + 1
    if ones == 4 or centuries == 4:
        return year - 1, 12, 31
    month = min((days + 50) >> 5, 12)
    if _BEFORE[month] + (month > 2 and _is_leap(year)) > days:
        month -= 1
    return year, month, days - _BEFORE[month] - (month > 2 and _is_leap(year)) + 1


def _iso_start(year):
    first = _days_before(year, 1) + 1
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def _from_week(year, week, day):
    _between("year", year, MINYEAR, MAXYEAR)
    if not 0 < week <= (_iso_start(year + 1) - _iso_start(year)) // 7:
        raise ValueError(f"Invalid week: {week}")
    if not 0 < day < 8:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    return _from_days(_iso_start(year) + week * 7 + day - 8)


def _quotient(top, bottom):
    whole, rest = divmod(top, bottom)
    twice = rest * 2 - bottom if bottom > 0 else bottom - rest * 2
    return whole + 1 if twice > 0 or twice == 0 and whole % 2 else whole


def _fields(self, names):
    return [getattr(self, "_" + name) for name in names]


def _chosen(self, names, values):
    return [getattr(self, "_" + name) if value is ... else value for name, value in zip(names, values)]


def _clock(self, timespec):
    if timespec == "auto":
        timespec = "microseconds" if self._microsecond else "seconds"
    if timespec not in _WIDTHS:
        raise ValueError("Unknown timespec value")
    text = f"{self._hour:02d}:{self._minute:02d}:{self._second:02d}.{self._microsecond:06d}"
    return text[:_WIDTHS[timespec]]


def _offset_text(offset, colon=":"):
    if offset is None:
        return ""
    seconds, fraction = divmod(abs(offset._total), _SECOND)
    text = f"{'-' if offset._total < 0 else '+'}{seconds // 3600:02d}{colon}{seconds // 60 % 60:02d}"
    if seconds % 60 or fraction:
        text += f"{colon}{seconds % 60:02d}"
    return text + f".{fraction:06d}" if fraction else text


def _strftime(self, format, fields):
    out = []
    parts = iter(_text(format, "strftime"))
    for code in parts:
        if code == "%":
            code += next(parts, "")
            if code == "%:":
                code += next(parts, "")
        if code == "%-":
            code = _time.strftime("%" + next(parts, ""), fields).lstrip("0 ") or "0"
        elif code in ("%Y", "%G", "%F"):
            code = _time.strftime(code, fields).zfill(10 if code == "%F" else 4)
        elif code == "%f":
            code = f"{getattr(self, 'microsecond', 0):06d}"
        elif code in ("%z", "%:z"):
            code = _offset_text(self.utcoffset(), code[1:-1]) if hasattr(self, "utcoffset") else ""
        elif code == "%Z":
            code = (self.tzname() or "").replace("%", "%%") if hasattr(self, "tzname") else ""
        out.append(code)
    return _time.strftime("".join(out), fields)


def _comparison(test, equal=False):
    def compare(self, other):
        order = self._order(other, equal)
        return order if order is NotImplemented else test(order)
    return compare


def _paired(operation):
    def method(self, other):
        return _duration(operation(self._total, other._total)) if isinstance(other, timedelta) else NotImplemented
    return method


class _Field:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        return self if instance is None else getattr(instance, "_" + self.name)

    def __set__(self, instance, value):
        raise AttributeError(f"attribute '{self.name}' of '{_name(instance)}' objects is not writable")


class _Value:
    __slots__ = ()
    __lt__, __le__ = _comparison(lambda order: order < 0), _comparison(lambda order: order <= 0)
    __gt__, __ge__ = _comparison(lambda order: order > 0), _comparison(lambda order: order >= 0)
    __eq__ = _comparison(lambda order: order == 0, True)

    def __copy__(self, memo=None):
        return self

    __deepcopy__ = __copy__

    def __str__(self):
        return self.isoformat()

    def __format__(self, format):
        return self.strftime(format) if _text(format, "__format__") else str(self)


class timedelta(_Value):
    __slots__ = ("_total",)

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = 0
        left = 0.0
        for name, value, factor in (
            ("microseconds", microseconds, 1), ("milliseconds", milliseconds, 1000), ("seconds", seconds, _SECOND),
            ("minutes", minutes, 60 * _SECOND), ("hours", hours, 3600 * _SECOND), ("days", days, _DAY),
            ("weeks", weeks, 7 * _DAY),
        ):
            if isinstance(value, int):
                total += value * factor
            elif isinstance(value, float):
                part, whole = modf(value)
                total += int(whole) * factor
                part, whole = modf(part * factor)
                total += int(whole)
                left += part
            else:
                raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
        top, bottom = left.as_integer_ratio()
        return _duration(_quotient(total * bottom + top, bottom), cls)

    days = property(lambda self: self._total // _DAY)
    seconds = property(lambda self: self._total // _SECOND % 86400)
    microseconds = property(lambda self: self._total % _SECOND)

    def total_seconds(self):
        return self._total / _SECOND

    def _order(self, other, equal):
        return self._total - other._total if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash(self._total)

    def __bool__(self):
        return self._total != 0

    def __repr__(self):
        names = ("days", "seconds", "microseconds")
        fields = [f"{name}={getattr(self, name)}" for name in names if getattr(self, name)]
        return f"{_name(self)}({', '.join(fields) or '0'})"

    def __str__(self):
        seconds = self.seconds
        text = f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
        if self.days:
            text = f"{self.days} day{'' if abs(self.days) == 1 else 's'}, {text}"
        return text + f".{self.microseconds:06d}" if self.microseconds else text

    __add__ = __radd__ = _paired(lambda total, other: total + other)
    __sub__ = _paired(lambda total, other: total - other)
    __mod__ = _paired(lambda total, other: total % other)

    def __neg__(self):
        return _duration(-self._total)

    def __pos__(self):
        return self

    def __abs__(self):
        return _duration(abs(self._total))

    def __mul__(self, other):
        if not isinstance(other, (int, float)):
            return NotImplemented
        top, bottom = other.as_integer_ratio()
        return _duration(_quotient(self._total * top, bottom))

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total / other._total
        if not isinstance(other, (int, float)):
            return NotImplemented
        top, bottom = other.as_integer_ratio()
        return _duration(_quotient(self._total * bottom, top))

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total // other._total
        return _duration(self._total // other) if isinstance(other, int) else NotImplemented

    def __divmod__(self, other):
        return (self // other, self % other) if isinstance(other, timedelta) else NotImplemented

    __format__ = object.__format__


def _duration(total, cls=timedelta):
    days = total // _DAY
    if not -999999999 <= days <= 999999999:
        if not -2**31 <= days < 2**31:
            raise OverflowError("Python int too large to convert to C int")
        raise OverflowError(f"days={days}; must have magnitude <= 999999999")
    self = object.__new__(cls)
    self._total = total
    return self


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(0, 0, 1)


def _unwritten(name):
    def method(self, dt):
        raise NotImplementedError(f"a tzinfo subclass must implement {name}()")
    return method


class tzinfo:
    __slots__ = ()

    tzname, utcoffset, dst = _unwritten("tzname"), _unwritten("utcoffset"), _unwritten("dst")

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset, summer = dt.utcoffset(), dt.dst()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        if isinstance(self, timezone):
            return dt + offset
        if summer is None:
            raise ValueError("fromutc: non-None dst() result required")
        dt += offset - summer
        return dt + dt.dst()


def _checked_offset(name, offset):
    if offset is not None and not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or a timedelta, not '{type(offset).__name__}'")
    if offset is not None and not -_DAY < offset._total < _DAY:
        raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and "
                         f"timedelta(hours=24), not {offset!r}")
    return offset


class timezone(tzinfo):
    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=...):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if name is ... and not offset and hasattr(cls, "utc"):
            return cls.utc
        self = object.__new__(cls)
        self._offset = _checked_offset("utcoffset", offset)
        self._name = None if name is ... else _text(name, "timezone", 2)
        return self

    def _argument(self, dt, name):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{name}(dt) argument must be a datetime instance or None, not {type(dt).__name__}")

    def utcoffset(self, dt):
        return self._argument(dt, "utcoffset") or self._offset

    def dst(self, dt):
        return self._argument(dt, "dst")

    def tzname(self, dt):
        return self._argument(dt, "tzname") or str(self)

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        return f"{_name(self)}({self._offset!r}{'' if self._name is None else f', {self._name!r}'})"

    def __str__(self):
        if self._name is not None:
            return self._name
        return "UTC" + _offset_text(self._offset) if self._offset else "UTC"

    __copy__ = __deepcopy__ = _Value.__copy__


UTC = timezone.utc = timezone(timedelta(0))
timezone.min = timezone(timedelta(hours=-23, minutes=-59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


def _shape(text):
    return "".join(["d" if code in "0123456789" else code for code in text])


def _read_date(text):
    if _shape(text) not in _DATES:
        raise ValueError(text)
    digits = text.replace("-", "").replace("W", "")
    fields = int(digits[:4]), int(digits[4:6]), int(digits[6:] or 1)
    return _from_week(*fields) if "W" in text else fields


def _read_clock(text):
    whole, point, fraction = text.replace(",", ".").partition(".")
    digits = whole.replace(":", "")
    if _shape(whole) not in _CLOCKS or point and (len(digits) < 6 or not fraction or _shape(fraction).strip("d")):
        raise ValueError(text)
    digits = digits.ljust(6, "0") + fraction[:6].ljust(6, "0")
    return [int(digits[:2]), int(digits[2:4]), int(digits[4:6]), int(digits[6:])]


def _read_time(text):
    at = min([place for place in map(text.find, "+-Z") if place >= 0], default=len(text))
    values = _read_clock(text[:at])
    offset = None
    if text[at:] == "Z":
        offset = 0
    elif at < len(text):
        if text[at] == "Z":
            raise ValueError(text)
        hour, minute, second, microsecond = _read_clock(text[at + 1:])
        offset = ((hour * 60 + minute) * 60 + second) * _SECOND + microsecond
        offset = -offset if text[at] == "-" else offset
    return values, offset


def _read_both(text):
    for end in (10, 8, 7):
        if _shape(text[:end]) in _DATES:
            return _read_date(text[:end]), _read_time(text[end + 1:]) if end < len(text) else ([0, 0, 0, 0], None)
    raise ValueError(text)


def _read(text, reader):
    if not isinstance(text, str):
        raise TypeError("fromisoformat: argument must be str")
    try:
        return reader(text)
    except ValueError:
        raise ValueError(f"Invalid isoformat string: {text!r}") from None


def _midnight(values, offset):
    late = values[0] == 24
    if late and any(values[1:]):
        raise ValueError("minute, second, and microsecond must be 0 when hour is 24")
    return [0, 0, 0, 0] if late else values, None if offset is None else timezone(_duration(offset)), late


def _strptime(string, format):
    from _strptime import parse
    fields = parse(_text(string, "strptime"), _text(format, "strptime", 2))
    day = [fields.get("year", 1900), fields.get("month", 1), fields.get("day", 1)]
    if "yearday" in fields:
        day = _from_days(_days_before(day[0], 1) + fields["yearday"])
    zone = None
    if "offset" in fields:
        zone = timezone(timedelta(0, fields["offset"]), fields.get("zone", ...))
    return day, [fields.get(name, 0) for name in _TIME[:4]] + [zone]


def _moment(stamp):
    if not isinstance(stamp, (int, float)):
        raise TypeError(f"argument must be int or float, not {type(stamp).__name__}")
    if stamp != stamp:
        raise ValueError("Invalid value NaN (not a number)")
    if not -2**63 <= stamp < 2**63:
        raise OverflowError("timestamp out of range for platform time_t")
    part, whole = (0, stamp) if isinstance(stamp, int) else modf(stamp)
    total = int(whole) * _SECOND + round(part * 1e6) + _UNIX * _DAY
    _between("year", _from_days(total // _DAY)[0], MINYEAR, MAXYEAR)
    return total


def _checked_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(zone).__name__}'")
    return zone


class _Zoned(_Value):
    __slots__ = ()
    hour, minute, second, microsecond, tzinfo, fold = [_Field() for name in _TIME]

    def _set(self, hour, minute, second, microsecond, zone, fold):
        self._hour = _between("hour", hour, 0, 23)
        self._minute = _between("minute", minute, 0, 59)
        self._second = _between("second", second, 0, 59)
        self._microsecond = _between("microsecond", microsecond, 0, 999999)
        if fold not in (0, 1):
            raise ValueError(f"fold must be either 0 or 1, not {fold}")
        self._tzinfo = _checked_zone(zone)
        self._fold = fold
        return self

    def _asked(self, name):
        return None if self._tzinfo is None else getattr(self._tzinfo, name)(self if isinstance(self, date) else None)

    def utcoffset(self):
        return _checked_offset("utcoffset", self._asked("utcoffset"))

    def dst(self):
        return _checked_offset("dst", self._asked("dst"))

    def tzname(self):
        return self._asked("tzname")

    def _micros(self):
        micros = ((self._hour * 60 + self._minute) * 60 + self._second) * _SECOND + self._microsecond
        return micros + self.toordinal() * _DAY if isinstance(self, date) else micros

    def _utc(self):
        offset = self.utcoffset()
        return self._micros() - (offset._total if offset else 0)

    def _order(self, other, equal, verb="compare"):
        kind = datetime if isinstance(self, date) else time
        if not isinstance(other, kind):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return self._micros() - other._micros()
        if (self.utcoffset() is None) == (other.utcoffset() is None):
            return self._utc() - other._utc()
        if equal:
            return 1
        raise TypeError(f"can't {verb} offset-naive and offset-aware {kind.__name__}s")

    def __hash__(self):
        return hash(self._utc())

    def __repr__(self):
        dated = isinstance(self, date)
        *values, zone, fold = _fields(self, _DATE + _TIME if dated else _TIME)
        while len(values) > (5 if dated else 2) and not values[-1]:
            values.pop()
        ends = [f"tzinfo={zone!r}"] if zone is not None else []
        if fold:
            ends.insert(0 if dated else 1, f"fold={fold}")
        return f"{_name(self)}({', '.join([*map(str, values), *ends])})"


class IsoCalendarDate(tuple):
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


class date(_Value):
    __slots__ = ("_year", "_month", "_day")
    year, month, day = _Field(), _Field(), _Field()

    def __new__(cls, year, month=..., day=...):
        if month is ... or day is ...:
            missing = "'month' (pos 2)" if month is ... else "'day' (pos 3)"
            raise TypeError(f"function missing required argument {missing}")
        self = object.__new__(cls)
        self._year = _between("year", year, MINYEAR, MAXYEAR)
        self._month = _between("month", month, 1, 12)
        last = _days_before(year, month + 1) - _days_before(year, month) if month != 2 else 28 + _is_leap(year)
        if not 1 <= _integer(day) <= last:
            raise ValueError(f"day {day} must be in range 1..{last} for month {month} in year {year}")
        self._day = day
        return self

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp):
        return cls.fromordinal(_moment(timestamp) // _DAY)

    @classmethod
    def fromordinal(cls, ordinal):
        if _integer(ordinal) < 1:
            raise ValueError("ordinal must be >= 1")
        return cls(*_from_days(ordinal))

    @classmethod
    def fromisoformat(cls, date_string):
        return cls(*_read(date_string, _read_date))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*_from_week(year, week, day))

    @classmethod
    def strptime(cls, date_string, format):
        return cls(*_strptime(date_string, format)[0])

    def toordinal(self):
        return _days_before(self._year, self._month) + self._day

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        days = self.toordinal()
        year = self._year + 1
        while days < _iso_start(year):
            year -= 1
        week, day = divmod(days - _iso_start(year), 7)
        return IsoCalendarDate((year, week + 1, day + 1))

    def timetuple(self):
        return self._tuple(-1)

    def _tuple(self, dst):
        days = self.toordinal()
        clock = [getattr(self, name, 0) for name in _TIME[:3]]
        yearday = days - _days_before(self._year, 1)
        return _time.struct_time((self._year, self._month, self._day, *clock, (days + 6) % 7, yearday, dst))

    def ctime(self):
        return self.strftime("%a %b %e %H:%M:%S %Y")

    def strftime(self, format):
        return _strftime(self, format, self._tuple(-1))

    def isoformat(self):
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    def replace(self, year=..., month=..., day=...):
        return type(self)(*_chosen(self, _DATE, (year, month, day)))

    def _order(self, other, equal):
        if not isinstance(other, date) or isinstance(other, datetime):
            return NotImplemented
        return self.toordinal() - other.toordinal()

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        days = self.toordinal() + other.days
        if not 1 <= days <= 3652059:
            raise OverflowError("date value out of range")
        return type(self).fromordinal(days)

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        order = self._order(other, False)
        return order if order is NotImplemented else timedelta(order)

    def __hash__(self):
        return hash(self.toordinal())

    def __repr__(self):
        return f"{_name(self)}({self._year}, {self._month}, {self._day})"

    __radd__, __replace__ = __add__, replace


class time(_Zoned):
    __slots__ = tuple(["_" + name for name in _TIME])

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        return object.__new__(cls)._set(hour, minute, second, microsecond, tzinfo, fold)

    @classmethod
    def fromisoformat(cls, time_string):
        values, zone, late = _midnight(*_read(time_string, lambda text: _read_time(text.removeprefix("T"))))
        return cls(*values, zone)

    @classmethod
    def strptime(cls, date_string, format):
        return cls(*_strptime(date_string, format)[1])

    def isoformat(self, timespec="auto"):
        return _clock(self, timespec) + _offset_text(self.utcoffset())

    def strftime(self, format):
        return _strftime(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    def replace(self, hour=..., minute=..., second=..., microsecond=..., tzinfo=..., *, fold=...):
        *values, fold = _chosen(self, _TIME, (hour, minute, second, microsecond, tzinfo, fold))
        return type(self)(*values, fold=fold)

    __replace__ = replace


class datetime(_Zoned, date):
    __slots__ = time.__slots__

    def __new__(cls, year, month=..., day=..., hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self = date.__new__(cls, year, month, day)
        return self._set(hour, minute, second, microsecond, tzinfo, fold)

    @classmethod
    def _from(cls, micros, zone=None):
        if not _DAY <= micros < 3652060 * _DAY:
            raise OverflowError("date value out of range")
        days, micros = divmod(micros, _DAY)
        seconds, micros = divmod(micros, _SECOND)
        return cls(*_from_days(days), seconds // 3600, seconds // 60 % 60, seconds % 60, micros, zone)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        self = cls._from(_moment(timestamp), _checked_zone(tz))
        return self if tz is None else tz.fromutc(self)

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        return cls.fromtimestamp(timestamp)

    @classmethod
    def combine(cls, date, time, tzinfo=...):
        for place, value, kind in ((1, date, _date), (2, time, _clock_time)):
            if not isinstance(value, kind):
                found = type(value).__name__
                raise TypeError(f"combine() argument {place} must be datetime.{kind.__name__}, not {found}")
        *clock, zone, fold = _fields(time, _TIME)
        return cls(*_fields(date, _DATE), *clock, zone if tzinfo is ... else tzinfo, fold=fold)

    @classmethod
    def fromisoformat(cls, date_string):
        day, clock = _read(date_string, _read_both)
        values, zone, late = _midnight(*clock)
        self = cls(*day, *values, zone)
        return self + timedelta(1) if late else self

    @classmethod
    def strptime(cls, date_string, format):
        day, clock = _strptime(date_string, format)
        return cls(*day, *clock)

    def timestamp(self):
        seconds, micros = divmod(self._utc() - _UNIX * _DAY, _SECOND)
        return seconds + micros / 1e6 if self._tzinfo is None else (seconds * _SECOND + micros) / _SECOND

    def date(self):
        return _date(self._year, self._month, self._day)

    def time(self):
        return self.timetz().replace(tzinfo=None)

    def timetz(self):
        return _clock_time(*_fields(self, _TIME[:5]), fold=self._fold)

    def timetuple(self):
        summer = self.dst()
        return self._tuple(-1 if summer is None else int(bool(summer)))

    def utctimetuple(self):
        return datetime._from(self._utc())._tuple(0)

    def astimezone(self, tz=None):
        zone = timezone(timedelta(0), "UTC") if tz is None else _checked_zone(tz)
        if zone is self._tzinfo:
            return self
        return zone.fromutc(type(self)._from(self._utc(), zone))

    def isoformat(self, sep="T", timespec="auto"):
        if not isinstance(sep, str) or len(sep) != 1:
            found = f"a string of length {len(sep)}" if isinstance(sep, str) else type(sep).__name__
            raise TypeError(f"isoformat() argument 1 must be a unicode character, not {found}")
        return date.isoformat(self) + sep + _clock(self, timespec) + _offset_text(self.utcoffset())

    def replace(self, year=..., month=..., day=..., hour=..., minute=..., second=..., microsecond=..., tzinfo=..., *,
                fold=...):
        given = (year, month, day, hour, minute, second, microsecond, tzinfo, fold)
        *values, fold = _chosen(self, _DATE + _TIME, given)
        return type(self)(*values, fold=fold)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._from(self._micros() + other._total, self._tzinfo)

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        order = self._order(other, False, "subtract")
        return order if order is NotImplemented else _duration(order)

    def __str__(self):
        return self.isoformat(" ")

    __radd__, __replace__ = __add__, replace


_date, _clock_time = date, time
_BUILT = (timedelta, timezone, date, time, datetime)
date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(1)
time.min, time.max, time.resolution = time(), time(23, 59, 59, 999999), timedelta.resolution
datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta.resolution
