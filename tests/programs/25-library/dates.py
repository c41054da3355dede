# Dates, times and the arithmetic of both.
from datetime import *


def attempt(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__, error)


print(MINYEAR, MAXYEAR, UTC is timezone.utc, repr(UTC))
span = timedelta(days=1, hours=2.5, microseconds=7)
print(span, repr(span), span.days, span.seconds, span.microseconds, span.total_seconds())
print(-span, abs(-span), span + span, span - 2 * span, span * 1.5, span / 3, span // 7, span / timedelta(hours=1))
print(divmod(timedelta(5), timedelta(2)), timedelta(5) % timedelta(2), bool(timedelta()), repr(timedelta()))
print(timedelta.min, timedelta.max, timedelta.resolution, timedelta(microseconds=0.5), timedelta(microseconds=1.5))
print(sorted([timedelta(2), timedelta(-1), timedelta(hours=30)]), timedelta(1) == timedelta(hours=24), timedelta(1) == 1)
print(len({timedelta(1), timedelta(hours=24), date(2024, 1, 1), date(2024, 1, 1)}))

leap = date(2024, 2, 29)
print(leap, repr(leap), leap.year, leap.month, leap.day, leap.weekday(), leap.isoweekday(), leap.toordinal())
print(leap.isocalendar(), leap.isocalendar().week, tuple(date(2021, 1, 3).isocalendar()), leap.ctime())
print(leap + timedelta(366), leap - timedelta(60), leap - date(2023, 2, 28), leap.replace(day=1), leap.timetuple())
print(date.fromordinal(738000), date.fromtimestamp(86400 * 365), date.fromisocalendar(2020, 53, 7), date.min, date.max)
print([date.fromisoformat(text) for text in ("2024-02-29", "20240229", "2024-W09-4", "2024W09")])
print(leap.strftime("%A %d %B %Y, %j %U %W %y %H:%M:%S %%"), f"{leap} {leap:%d/%m/%y}", date(7, 1, 1).strftime("%Y"))
print(leap < date(2024, 3, 1), leap == date(2024, 2, 29), leap != date.max, leap == "x", min(date.max, leap))
print(all(date.fromordinal(n).toordinal() == n for n in range(1, 3652060, 9973)))

clock = time(13, 4, 5, 678)
print(clock, repr(clock), time(1), repr(time(1)), clock.isoformat("minutes"), clock.isoformat(timespec="milliseconds"))
print(clock.replace(hour=1, microsecond=0), clock < time(14), clock == time(13, 4, 5, 678), clock.strftime("%I:%M %p %f"))
print(time(1, tzinfo=UTC), repr(time(1, tzinfo=UTC)), time.fromisoformat("10:11:12.5"), time.fromisoformat("T1011Z"))
print(time.min, time.max, time(10, tzinfo=UTC) == time(12, tzinfo=timezone(timedelta(hours=2))), bool(time()))

moment = datetime(2024, 2, 29, 13, 4, 5, 678)
print(moment, repr(moment), repr(datetime(2024, 1, 1)), moment.date(), moment.time(), moment.ctime(), moment.weekday())
print(moment.isoformat(), moment.isoformat(" ", "minutes"), moment.timestamp(), moment.timetuple().tm_yday)
print(moment + timedelta(days=1, hours=11), moment - timedelta(microseconds=679), moment - datetime(2023, 1, 1))
print(datetime.combine(leap, clock), datetime.combine(leap, clock, UTC), moment.replace(year=2020, tzinfo=UTC))
print(datetime.fromtimestamp(1.5), datetime.fromtimestamp(-0.25, UTC), datetime.fromordinal(738000), datetime.min)
print([repr(datetime.fromisoformat(text)) for text in ("2024-02-29", "2024-02-29T13:04:05.678", "20240229 130405Z",
                                                       "2024-02-29T24:00", "2024-02-29T01:02:03,5-05:30")])
print(moment.strftime("%Y-%m-%dT%H:%M:%S.%f%z|%Z"), f"{moment:%H:%M}", f"{moment}")
print(datetime.strptime("29 Feb 2024 01:04 PM", "%d %b %Y %I:%M %p"), datetime.strptime("2024 060", "%Y %j"))
print(repr(datetime.strptime("2024-02-29 +0530", "%Y-%m-%d %z")), datetime.strptime("5.25", "%S.%f"))
print(moment < datetime.max, moment == moment.replace(), moment == leap, hash(moment) == hash(moment.replace()))

east = timezone(timedelta(hours=5, minutes=30))
west = timezone(timedelta(hours=-8), "West")
there = moment.replace(tzinfo=east)
print(there, repr(there), there.utcoffset(), there.tzname(), there.dst(), there.timetz(), there.timestamp())
print(there.astimezone(UTC), there.astimezone(west), repr(there.astimezone(west)), moment.astimezone(east))
print(there == there.astimezone(west), hash(there) == hash(there.astimezone(UTC)), there - there.astimezone(west))
print(there.strftime("%z %:z %Z"), there.utctimetuple().tm_hour, there == moment, str(west), repr(west), east, east == west)
print(datetime.fromtimestamp(0, east), timezone.min, timezone.max, timezone(timedelta(0)) is UTC)


class Summer(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=1) + self.dst(dt)

    def dst(self, dt):
        return timedelta(hours=1 if 4 <= dt.month < 10 else 0)

    def tzname(self, dt):
        return "SUM"


print(datetime(2024, 7, 1, 12, tzinfo=UTC).astimezone(Summer()), datetime(2024, 1, 1, tzinfo=Summer()).astimezone(UTC))
for action in (
    lambda: date(2024, 13, 1), lambda: date(2023, 2, 29), lambda: date(0, 1, 1), lambda: date("a", 1, 1),
    lambda: date(2024), lambda: time(24), lambda: datetime(2024, 1, 1, 0, 60), lambda: timedelta("a"),
    lambda: timedelta(10**9), lambda: date.max + timedelta(1), lambda: datetime.min - timedelta(1),
    lambda: moment < there, lambda: moment - there, lambda: timedelta(1) / 0, lambda: timezone(timedelta(1)),
    lambda: date.fromisoformat("2024-1-1"), lambda: datetime.fromisoformat("2024-01-01T"), lambda: time.fromisoformat("x"),
    lambda: datetime.strptime("2024", "%Y-%m"), lambda: datetime.strptime("2024 x", "%Y"), lambda: moment.strftime(3),
    lambda: datetime(2024, 1, 1, tzinfo=3), lambda: moment.isoformat(timespec="x"), lambda: moment.isoformat("ab"),
    lambda: datetime.combine(1, 2), lambda: setattr(leap, "day", 3), lambda: tzinfo().dst(None), lambda: date.fromordinal(0),
    lambda: timedelta(float("nan")), lambda: date.fromisocalendar(2024, 53, 1), lambda: datetime.fromisoformat(5),
):
    attempt(action)
