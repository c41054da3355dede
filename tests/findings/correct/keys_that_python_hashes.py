# Counting under a lock, keys of each thread's own, and single operations on keys that Python code hashes.
import threading
from dataclasses import dataclass
from enum import Enum


class Colour(Enum):
    RED = 1
    GREEN = 2


@dataclass(frozen=True)
class Point:
    x: int
    y: int


lock = threading.Lock()
counts = {colour: 0 for colour in Colour}
places = {}
seen = set()


def work(number):
    own = Point(number, number)
    for _ in range(2):
        with lock:
            counts[Colour.RED] += 1
            counts[Colour.GREEN] -= 1
        places[own] = places.get(own, 0) + 1
        seen.add(Point(0, 0))
        places.setdefault(Point(7, 7), "once")


threads = [threading.Thread(target=work, args=(number,)) for number in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counts[Colour.RED], counts[Colour.GREEN], places[Point(1, 1)], len(seen), places[Point(7, 7)])
