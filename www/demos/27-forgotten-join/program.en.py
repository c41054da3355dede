# Three threads add up the parts of a list.
import threading

numbers = list(range(1, 13))
sums = []


def add_up(part):
    sums.append(sum(part))


threads = [
    threading.Thread(target=add_up, args=(numbers[first : first + 4],))
    for first in [0, 4, 8]
]
for thread in threads:
    thread.start()
print(f"Expected {sum(numbers)}, got {sum(sums)}")
