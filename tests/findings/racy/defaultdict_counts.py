# always: race on `counts
from collections import defaultdict
import threading

counts = defaultdict(int)


def work():
    for letter in "aab":
        counts[letter] += 1

threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
