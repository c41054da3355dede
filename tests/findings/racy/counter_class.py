# always: race on `words
from collections import Counter
import threading

words = Counter()


def work():
    words["a"] += 1

threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
