# always: race on `grid[0]`
import threading

grid = [0, 0]


def work():
    for _ in range(2):
        grid[0] += 1

threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
