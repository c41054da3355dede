# always: race on `window`
from collections import deque
import threading

window = deque()


def work(number):
    if len(window) < 1:
        window.append(number)


threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
