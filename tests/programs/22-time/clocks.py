# time, monotonic: types, order, and that time passes.
import time

print(type(time.time()), type(time.monotonic()), time.time() > 1_600_000_000)
first = time.monotonic()
readings = [time.monotonic() for _ in range(100)]
print(readings == sorted(readings), readings[0] >= first)
start = time.time()
while time.time() == start:
    pass
print("the clock moved")
deadline = time.monotonic() + 0.02
spins = 0
while time.monotonic() < deadline:
    spins += 1
print("the deadline came", spins > 0)
start = time.monotonic()
time.sleep(0.05)
print(round(time.monotonic() - start, 1) in (0.0, 0.1), f"{0.051:.1f}s")


class Stopwatch:
    def __enter__(self):
        self.start = time.monotonic()
        return self

    def __exit__(self, *details):
        self.elapsed = time.monotonic() - self.start


with Stopwatch() as watch:
    sum(range(1000))
print(0 <= watch.elapsed < 5)
