import time

start = time.monotonic()
time.sleep(0.05)
passed = time.monotonic() - start
print(0.04 < passed < 5, time.time() > 1e9, type(time.time_ns()).__name__, time.perf_counter() >= 0, time.process_time() >= 0)
print(time.gmtime(0)[:6], time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(86400)), time.gmtime(0).tm_year, time.asctime(time.gmtime(0)))
print(time.strptime("2024-02-29", "%Y-%m-%d")[:3], time.strptime("10:30 PM", "%I:%M %p").tm_hour)
for attempt in (lambda: time.sleep(-1), lambda: time.sleep("a"), lambda: time.strptime("x", "%Y"), lambda: time.strptime("2023-02-30", "%Y-%m-%d")):
    try:
        attempt()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
