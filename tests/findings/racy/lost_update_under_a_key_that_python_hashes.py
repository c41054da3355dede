# always: race on `counts[Colour.RED]`
# A member of an enumeration is hashed by Python code; what is done to the item of that key is still a read and a write.
import threading
from enum import Enum


class Colour(Enum):
    RED = 1
    GREEN = 2


counts = {Colour.RED: 0, Colour.GREEN: 0}


def work():
    for _ in range(3):
        counts[Colour.RED] += 1


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counts)
