import threading
import time

lines = []
timers = [threading.Timer(delay, lines.append, [delay]) for delay in (0.3, 0.1, 0.2)]
for timer in timers:
    timer.start()
never = threading.Timer(0.15, lines.append, ["never"])
never.start()
never.cancel()
for timer in timers:
    timer.join()
print(lines, never.is_alive() or "cancelled", timers[0].finished.is_set())
repeated = []


def again(left):
    repeated.append(left)
    if left:
        timer = threading.Timer(0.01, again, args=(left - 1,))
        timer.start()
        timer.join()


again(3)
print(repeated)
keywords = threading.Timer(0.01, print, args=["a", "b"], kwargs={"sep": "-"})
keywords.start()
keywords.join()
