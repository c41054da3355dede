# always: race on
# Classes of the library are made before there is a second thread, and what the program makes later is shared all the same.
import threading
from enum import Enum


class Colour(Enum):
    RED = 1


totals = {"red": 0}


def count():
    for _ in range(3):
        totals["red"] += 1


threads = [threading.Thread(target=count) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(totals["red"] <= 6)
