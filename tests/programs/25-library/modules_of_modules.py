# A module is in `sys.modules` while its code runs.
import re, calendar
import sys

print(calendar.day_name[0], calendar.MONDAY, re.I, sys.modules["calendar"] is calendar)
print("locale" in sys.modules, "fractions" in sys.modules)
import fractions

print("fractions" in sys.modules)
