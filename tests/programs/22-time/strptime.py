import time

for text, format in [
    ("2024-02-29 13:05:09", "%Y-%m-%d %H:%M:%S"),
    ("1 Jan 99", "%d %b %y"),
    ("Friday, March 07, 2025", "%A, %B %d, %Y"),
    ("12:30 PM", "%I:%M %p"),
    ("12:30 am", "%I:%M %p"),
    ("2024 060", "%Y %j"),
    ("07/04/24 10:11:12", "%x %X"),
    ("100% 2020", "100%% %Y"),
    ("Thu Jan  1 00:00:00 1970", "%a %b %d %H:%M:%S %Y"),
]:
    print(time.strptime(text, format)[:8])
print(time.strptime("Mon Jun  3 12:00:00 2024"))
for text, format in [("2024-13-01", "%Y-%m-%d"), ("2024-02-30", "%Y-%m-%d"), ("12", "%Q"), ("12:00 x", "%H:%M"), ("a", "%"), (3, "%d")]:
    try:
        print(time.strptime(text, format))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(time.mktime(time.strptime("2000-01-01", "%Y-%m-%d")) - time.mktime(time.strptime("1999-12-31", "%Y-%m-%d")))
