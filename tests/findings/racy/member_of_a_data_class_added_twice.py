# always: race on `seen[Point(x=1, y=2)]`
# Two equal keys that are not the same object are one item.
import threading
from dataclasses import dataclass


@dataclass(frozen=True)
class Point:
    x: int
    y: int


seen = set()
visits = []


def visit():
    if Point(1, 2) not in seen:
        seen.add(Point(1, 2))
        visits.append(threading.current_thread().name)


threads = [threading.Thread(target=visit) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(visits) >= 1)
