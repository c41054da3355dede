# The module `time`: calendars. The time zone is UTC; names are those of the C locale.

timezone = 0
altzone = 0
daylight = 0
tzname = ("UTC", "UTC")

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")
_FIELDS = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst")


class struct_time(tuple):
    @property
    def tm_year(self):
        return self[0]

    @property
    def tm_mon(self):
        return self[1]

    @property
    def tm_mday(self):
        return self[2]

    @property
    def tm_hour(self):
        return self[3]

    @property
    def tm_min(self):
        return self[4]

    @property
    def tm_sec(self):
        return self[5]

    @property
    def tm_wday(self):
        return self[6]

    @property
    def tm_yday(self):
        return self[7]

    @property
    def tm_isdst(self):
        return self[8]

    @property
    def tm_zone(self):
        return "UTC"

    @property
    def tm_gmtoff(self):
        return 0

    def __repr__(self):
        return "time.struct_time(" + ", ".join([f"{name}={self[i]}" for i, name in enumerate(_FIELDS)]) + ")"


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_days(year, month):
    if month == 2:
        return 29 if _is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _days_before_year(year):
    before = year - 1
    return before * 365 + before // 4 - before // 100 + before // 400


_EPOCH_DAYS = _days_before_year(1970)


def gmtime(seconds=None, /):
    if seconds is None:
        seconds = time()
    seconds = int(seconds // 1)
    days, rest = divmod(seconds, 86400)
    weekday = (days + 3) % 7
    days += _EPOCH_DAYS
    year = days * 400 // 146097 + 1
    while _days_before_year(year) > days:
        year -= 1
    while _days_before_year(year + 1) <= days:
        year += 1
    day_of_year = days - _days_before_year(year)
    month = 1
    day = day_of_year
    while day >= _month_days(year, month):
        day -= _month_days(year, month)
        month += 1
    hour, rest = divmod(rest, 3600)
    minute, second = divmod(rest, 60)
    return struct_time((year, month, day + 1, hour, minute, second, weekday, day_of_year + 1, 0))


def localtime(seconds=None, /):
    return gmtime(seconds)


def mktime(time_tuple, /):
    year, month, day, hour, minute, second = tuple(time_tuple)[:6]
    years, month = divmod(month - 1, 12)
    year += years
    days = _days_before_year(year) - _EPOCH_DAYS + day - 1
    for before in range(1, month + 1):
        days += _month_days(year, before)
    return float(((days * 24 + hour) * 60 + minute) * 60 + second)


def asctime(time_tuple=None, /):
    t = gmtime() if time_tuple is None else struct_time(time_tuple)
    return f"{_DAYS[t[6]][:3]} {_MONTHS[t[1] - 1][:3]} {t[2]:2d} {t[3]:02d}:{t[4]:02d}:{t[5]:02d} {t[0]}"


def ctime(seconds=None, /):
    return asctime(gmtime(seconds))


def _week(day_of_year, days_since_week_start):
    return (day_of_year + 6 - days_since_week_start) // 7


def _iso(t):
    week = (t[7] - (t[6] + 1) + 10) // 7
    year = t[0]
    if week < 1:
        year -= 1
        before = t[7] + (366 if _is_leap(year) else 365)
        week = (before - (t[6] + 1) + 10) // 7
    elif week == 53:
        days = 366 if _is_leap(year) else 365
        if days - t[7] < 3 - t[6]:
            week = 1
            year += 1
    return year, week


def _field(t, code):
    if code == "Y":
        return str(t[0])
    if code == "y":
        return f"{t[0] % 100:02d}"
    if code == "C":
        return f"{t[0] // 100:02d}"
    if code == "m":
        return f"{t[1]:02d}"
    if code == "d":
        return f"{t[2]:02d}"
    if code == "e":
        return f"{t[2]:2d}"
    if code == "H":
        return f"{t[3]:02d}"
    if code == "I":
        return f"{(t[3] + 11) % 12 + 1:02d}"
    if code == "M":
        return f"{t[4]:02d}"
    if code == "S":
        return f"{t[5]:02d}"
    if code == "p":
        return "AM" if t[3] < 12 else "PM"
    if code == "a":
        return _DAYS[t[6]][:3]
    if code == "A":
        return _DAYS[t[6]]
    if code == "b" or code == "h":
        return _MONTHS[t[1] - 1][:3]
    if code == "B":
        return _MONTHS[t[1] - 1]
    if code == "j":
        return f"{t[7]:03d}"
    if code == "w":
        return str((t[6] + 1) % 7)
    if code == "u":
        return str(t[6] + 1)
    if code == "U":
        return f"{_week(t[7], (t[6] + 1) % 7):02d}"
    if code == "W":
        return f"{_week(t[7], t[6]):02d}"
    if code == "G":
        return str(_iso(t)[0])
    if code == "V":
        return f"{_iso(t)[1]:02d}"
    if code == "Z":
        return "UTC"
    if code == "z":
        return "+0000"
    if code == "s":
        return str(int(mktime(t)))
    if code == "n":
        return "\n"
    if code == "t":
        return "\t"
    if code == "%":
        return "%"
    longer = {"c": "%a %b %e %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y", "F": "%Y-%m-%d",
              "T": "%H:%M:%S", "R": "%H:%M", "r": "%I:%M:%S %p"}
    if code in longer:
        return strftime(longer[code], t)
    return "%" + code


def strftime(format, time_tuple=None, /):
    t = gmtime() if time_tuple is None else struct_time(time_tuple)
    pieces = format.split("%")
    text = pieces[0]
    index = 1
    while index < len(pieces):
        piece = pieces[index]
        index += 1
        if piece:
            text += _field(t, piece[0]) + piece[1:]
        elif index < len(pieces):
            # Two signs in a row.
            text += "%" + pieces[index]
            index += 1
        else:
            text += "%"
    return text


def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
    from _strptime import parse
    fields = parse(string, format)
    year = fields.get("year", 1900)
    month = fields.get("month", 1)
    day = fields.get("day", 1)
    if "yearday" in fields and "month" not in fields:
        date = gmtime((_days_before_year(year) - _EPOCH_DAYS + fields["yearday"] - 1) * 86400)
        month, day = date[1], date[2]
    elif day > (most := _month_days(year, month)):
        raise ValueError(f"day {day} must be in range 1..{most} for month {month} in year {year}")
    date = gmtime((_days_before_year(year) - _EPOCH_DAYS + day - 1 + sum([_month_days(year, m) for m in range(1, month)])) * 86400)
    clock = (fields.get("hour", 0), fields.get("minute", 0), fields.get("second", 0))
    return struct_time((year, month, day, *clock, fields.get("weekday", date[6]), date[7], -1 if "zone" not in fields else 0))
