import calendar
import datetime

print(calendar.month(2024, 2))
print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2023, 12))
print(calendar.calendar(2025, m=4)[:400])
print(calendar.isleap(2000), calendar.isleap(1900), calendar.leapdays(2000, 2025), calendar.monthrange(2024, 2), calendar.weekday(2024, 7, 4))
print(list(calendar.day_name), list(calendar.month_abbr), calendar.day_abbr[0], calendar.MONDAY, calendar.JANUARY)
print(calendar.monthcalendar(2024, 9), calendar.timegm((1970, 1, 2, 0, 0, 0)))
print(list(calendar.Calendar().itermonthdates(2024, 2))[:3], len(list(calendar.Calendar(6).itermonthdays2(2024, 2))))
print(calendar.HTMLCalendar().formatmonth(2024, 2)[:200])
try:
    calendar.monthrange(2024, 13)
except calendar.IllegalMonthError as error:
    print(error)
print(datetime.date(2024, 2, 29).isocalendar(), datetime.date.fromisocalendar(2024, 9, 4))
