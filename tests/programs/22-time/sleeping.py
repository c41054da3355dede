# sleep, its arguments and its errors.
import time

before = time.monotonic()
print(time.sleep(0.02), time.sleep(0), time.sleep(0.01))
elapsed = time.monotonic() - before
print(elapsed >= 0.029, elapsed < 5)
for bad in (-1, "1", None, float("nan")):
    try:
        time.sleep(bad)
    except (ValueError, TypeError) as e:
        print(f"{type(e).__name__}: {e}")
try:
    time.sleep()
except TypeError as e:
    print(e)
